import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Assignment, Evidence } from '@/shared/api/generated/types.gen';
import { useText } from '@/shared/i18n';
import { ReasonAction } from '@/shared/ui/ReasonAction';
import { Refusal } from '@/shared/ui/Refusal';
import { siblings, step } from './api';
import { EvidenceRows } from './EvidenceRows';
import { words } from './texts';
import { may, useStep } from './useStep';

/** The unit's side: take note, say how far it is, report completion, or send it back. */
export function Working({ of: a, onChanged }: { of: Assignment; onChanged: (next: Assignment) => void }) {
  const t = useText(words);
  const { take, busy, failure } = useStep(a.id, onChanged);
  const [sentence, setSentence] = useState('');
  const [evidence, setEvidence] = useState<Evidence[]>([]);
  const [alsoFor, setAlsoFor] = useState<string[]>([]);
  if (!may(a, 'progress') && !may(a, 'acknowledge')) return null;
  /** What was typed stays until it has been taken, whatever else changes on the page meanwhile. */
  const tell = async (verb: string, body: unknown) => {
    if (await take(verb, body)) {
      setSentence('');
      setEvidence([]);
      setAlsoFor([]);
    }
  };
  const said = { sentence: sentence.trim(), evidence: evidence.filter((e) => e.title.trim()) };
  return (
    <section aria-labelledby="work" className="panel no-print">
      <h2 id="work">{t('updateProgress')}</h2>
      <Refusal>{failure}</Refusal>
      <div className="actions">
        {a.status === 'ASSIGNED' && may(a, 'acknowledge') && (
          <button type="button" className="button" disabled={busy} onClick={() => take('acknowledge')}>
            {t('acknowledge')}
          </button>
        )}
        {may(a, 'no-change') && a.progressedAt && (
          <button
            type="button"
            className="button"
            disabled={busy}
            title={t('noChangeHint')}
            onClick={() => take('no-change')}
          >
            {t('noChange')}
          </button>
        )}
      </div>
      {may(a, 'progress') && (
        <>
          <div className="field">
            <label htmlFor="sentence">{t('sentence')}</label>
            <textarea
              id="sentence"
              rows={3}
              maxLength={2000}
              value={sentence}
              onChange={(event) => setSentence(event.target.value)}
            />
          </div>
          <EvidenceRows of={evidence} onChange={setEvidence} />
          <AlsoFor of={a} chosen={alsoFor} onChange={setAlsoFor} />
          <div className="actions">
            <button
              type="button"
              className="button button-main"
              disabled={busy || !said.sentence}
              onClick={() => tell('progress', { ...said, alsoFor })}
            >
              {t('sendProgress')}
            </button>
            {may(a, 'report-done') && (
              <button
                type="button"
                className="button"
                disabled={busy || !said.sentence}
                onClick={() => tell('report-done', said)}
              >
                {t('reportDone')}
              </button>
            )}
          </div>
        </>
      )}
      {may(a, 'send-back') && (
        <ReasonAction
          label={t('sendBackLabel')}
          run={(reason) => step(a.id, 'send-back', crypto.randomUUID(), { sentence: reason })}
          onDone={onChanged}
        />
      )}
    </section>
  );
}

/** Other duties of the unit that the same words serve: written once, counted for each. */
function AlsoFor(props: { of: Assignment; chosen: string[]; onChange: (ids: string[]) => void }) {
  const { of: a, chosen, onChange } = props;
  const t = useText(words);
  const [open, setOpen] = useState(false);
  const others = useQuery({ ...siblings(a.unit.id), enabled: open });
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('alsoFor')} {chosen.length > 0 && <span className="count">{chosen.length}</span>}
      </summary>
      <ul className="checks">
        {others.data
          ?.filter((o) => o.id !== a.id)
          .map((o) => (
            <li key={o.id}>
              <label className="check">
                <input
                  type="checkbox"
                  checked={chosen.includes(o.id)}
                  disabled={!chosen.includes(o.id) && chosen.length >= 50}
                  onChange={(event) =>
                    onChange(event.target.checked ? [...chosen, o.id] : chosen.filter((id) => id !== o.id))
                  }
                />{' '}
                {o.directive.number} · {o.clause.label} – {o.clause.text}
              </label>
            </li>
          ))}
      </ul>
    </details>
  );
}
