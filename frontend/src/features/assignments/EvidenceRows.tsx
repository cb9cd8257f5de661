import type { Evidence } from '@/shared/api/generated/types.gen';
import { useText } from '@/shared/i18n';
import { words } from './texts';

const MOST = 10;

/** What shows that it was done: a document by its name, with a link where there is one. */
export function EvidenceRows({ of, onChange }: { of: Evidence[]; onChange: (evidence: Evidence[]) => void }) {
  const t = useText(words);
  const change = (index: number, next: Partial<Evidence>) =>
    onChange(of.map((e, i) => (i === index ? { ...e, ...next } : e)));
  return (
    <fieldset className="evidence">
      <legend>{t('evidence')}</legend>
      {of.map((e, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own while they are typed
        <div className="field-line" key={index}>
          <label>
            {t('evidenceTitle')}
            <input
              value={e.title}
              maxLength={300}
              onChange={(event) => change(index, { title: event.target.value })}
            />
          </label>
          <label>
            {t('evidenceLink')}
            <input
              type="url"
              value={e.link ?? ''}
              maxLength={2000}
              onChange={(event) => change(index, { link: event.target.value.trim() || null })}
            />
          </label>
          <button
            type="button"
            className="button button-quiet button-small"
            aria-label={t('dropEvidence', index + 1)}
            onClick={() => onChange(of.filter((_, i) => i !== index))}
          >
            ✕
          </button>
        </div>
      ))}
      {of.length < MOST && (
        <button
          type="button"
          className="button button-quiet button-small"
          onClick={() => onChange([...of, { title: '', link: null }])}
        >
          {t('addEvidence')}
        </button>
      )}
    </fieldset>
  );
}
