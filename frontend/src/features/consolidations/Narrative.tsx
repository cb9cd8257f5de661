import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Consolidation, NarrativeSource, ReportTemplate } from '@/shared/api/generated/types.gen';
import { ApiError } from '@/shared/api/problem';
import { useLanguage, useText } from '@/shared/i18n';
import { useAct } from '@/shared/ui/useAct';
import { useSettled } from '@/shared/ui/useSettled';
import { consolidationOf, narrativeSources, save } from './api';
import { words } from './texts';

type Texts = Consolidation['narrative'];

const LONGEST = 20_000;
const REST = 1500;
/** Where there is room for both beside each other. */
const WIDE = '(min-width: 960px)';

const same = (one: Texts, other: Texts, parts: string[]) =>
  parts.every((part) => (one[part] ?? '') === (other[part] ?? ''));

/** The text of the report, part by part, beside what the units wrote. What is typed is kept when the fingers rest. */
export function Narrative(props: {
  of: Consolidation;
  template: ReportTemplate;
  mayWrite: boolean;
  onSaved: (now: Consolidation) => void;
}) {
  const { of: c, template, mayWrite, onSaved } = props;
  const t = useText(words);
  const language = useLanguage();
  const client = useQueryClient();
  const [texts, setTexts] = useState<Texts>(c.narrative);
  const settled = useSettled(texts, REST);
  const act = useAct();
  const parts = template.narrative.map((part) => part.code);
  const dirty = mayWrite && !same(texts, c.narrative, parts);
  const overtaken = act.failure instanceof ApiError && act.failure.status === 412;
  const write = () =>
    act.run(() =>
      save(c, texts).then(onSaved, (error) => {
        if (error instanceof ApiError && error.status === 412)
          client.invalidateQueries({ queryKey: consolidationOf(c.id).queryKey });
        throw error;
      }),
    );
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the fingers rest, and not again after a refusal
  useEffect(() => {
    if (dirty && settled === texts && !act.busy && !overtaken) write();
  }, [settled]);
  useEffect(() => {
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    if (dirty) window.addEventListener('beforeunload', stay);
    return () => window.removeEventListener('beforeunload', stay);
  }, [dirty]);
  if (template.narrative.length === 0) return null;
  return (
    <section aria-labelledby="narrative">
      <h2 id="narrative">{t('write')}</h2>
      {template.narrative.map((part) => (
        <div key={part.code} className="narrative-part">
          {mayWrite ? (
            <div className="field">
              <label htmlFor={`part-${part.code}`}>{part.label[language]}</label>
              <textarea
                id={`part-${part.code}`}
                rows={6}
                maxLength={LONGEST}
                value={texts[part.code] ?? ''}
                onChange={(event) => setTexts({ ...texts, [part.code]: event.target.value })}
              />
              {overtaken && (c.narrative[part.code] ?? '') !== (texts[part.code] ?? '') && (
                <div className="notice">
                  <p>{t('theirs')}</p>
                  <p className="prose">{c.narrative[part.code] || '–'}</p>
                  <button
                    type="button"
                    className="button"
                    onClick={() => setTexts({ ...texts, [part.code]: c.narrative[part.code] ?? '' })}
                  >
                    {t('takeTheirs')}
                  </button>
                </div>
              )}
            </div>
          ) : (
            <>
              <h3>{part.label[language]}</h3>
              <p className="prose">{c.narrative[part.code] || '–'}</p>
            </>
          )}
          <Written
            of={c}
            part={part.code}
            onInsert={
              mayWrite
                ? (text) =>
                    setTexts({
                      ...texts,
                      [part.code]: [texts[part.code]?.trimEnd(), text]
                        .filter(Boolean)
                        .join('\n')
                        .slice(0, LONGEST),
                    })
                : undefined
            }
          />
        </div>
      ))}
      {act.note}
      {mayWrite && (
        <p className="actions">
          <span role="status" className="quiet">
            {t(act.busy ? 'saving' : dirty ? 'unsaved' : 'saved')}
          </span>
          {dirty && (
            <button type="button" className="button" disabled={act.busy} onClick={write}>
              {t(overtaken ? 'keepMine' : 'save')}
            </button>
          )}
        </p>
      )}
    </section>
  );
}

/** What the units wrote in this part, the same text once, fetched when it is opened. */
function Written(props: { of: Consolidation; part: string; onInsert?: (text: string) => void }) {
  const t = useText(words);
  const [open, setOpen] = useState(() => matchMedia(WIDE).matches);
  const found = useQuery({ ...narrativeSources(props.of, props.part), enabled: open });
  return (
    <details className="no-print" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('whatUnitsWrote')}</summary>
      {found.data?.items.length === 0 && <p className="quiet">{t('nobodyWrote')}</p>}
      <ul className="written">
        {found.data?.items.map((source) => (
          <Text key={source.text} of={source} onInsert={props.onInsert} />
        ))}
      </ul>
      {found.data && found.data.more > 0 && <p className="quiet">{t('moreTexts', found.data.more)}</p>}
      {found.isError && <p className="notice notice-bad">{t('failed')}</p>}
    </details>
  );
}

function Text({ of: source, onInsert }: { of: NarrativeSource; onInsert?: (text: string) => void }) {
  const t = useText(words);
  const [first, ...others] = source.units;
  return (
    <li>
      <p className="prose">{source.text}</p>
      <p className="quiet">
        {others.length > 0 ? t('wroteThis', source.units.length) : t('oneWrote', first?.unit.name ?? '')}
        {others.length > 0 &&
          source.units.map((by, at) => (
            <span key={by.submission}>
              {at === 0 ? ': ' : ', '}
              <Link to="/bao-cao/$id" params={{ id: by.submission }}>
                {by.unit.name}
              </Link>
            </span>
          ))}
      </p>
      {onInsert && (
        <button type="button" className="button button-small" onClick={() => onInsert(attributed(source))}>
          {t('insert')}
        </button>
      )}
    </li>
  );
}

/** Every sentence keeps its unit. */
const attributed = (source: NarrativeSource) =>
  source.units.length === 1 ? `${source.text} (${source.units[0]?.unit.name})` : source.text;
