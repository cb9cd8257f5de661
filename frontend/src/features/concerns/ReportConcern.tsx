import { useId, useState } from 'react';
import type { ConcernAbout, ConcernInput } from '@/shared/api/generated/types.gen';
import { useText } from '@/shared/i18n';
import { useAct } from '@/shared/ui/useAct';
import { WordsField } from '@/shared/ui/WordsField';
import { report } from './api';
import { words } from './texts';

const ABOUT: ConcernAbout[] = ['SECRECY', 'PERSON', 'OTHER'];

/** At the foot of what it is about, for any reader. */
export function ReportConcern({ of }: { of: Omit<ConcernInput, 'about' | 'sentence'> }) {
  const t = useText(words);
  const id = useId();
  const [about, setAbout] = useState<ConcernAbout>('SECRECY');
  const [sentence, setSentence] = useState('');
  const [sent, setSent] = useState(false);
  const act = useAct();
  if (sent) {
    return (
      <p className="notice" role="status">
        {t('sent')}
      </p>
    );
  }
  return (
    <details className="no-print">
      <summary className="quiet">{t('report')}</summary>
      <p className="quiet">{t('hint')}</p>
      <div className="field">
        <label htmlFor={id}>{t('about')}</label>
        <select id={id} value={about} onChange={(event) => setAbout(event.target.value as ConcernAbout)}>
          {ABOUT.map((one) => (
            <option key={one} value={one}>
              {t(`a_${one}`)}
            </option>
          ))}
        </select>
      </div>
      <WordsField label={t('where')} value={sentence} onChange={setSentence} />
      {act.note}
      <button
        type="button"
        className="button"
        disabled={act.busy || !sentence.trim()}
        onClick={() =>
          act.run((key) => report({ ...of, about, sentence: sentence.trim() }, key).then(() => setSent(true)))
        }
      >
        {t('send')}
      </button>
    </details>
  );
}
