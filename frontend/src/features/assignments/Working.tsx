import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Assignment } from '@/shared/api/generated/types.gen';
import { flushFiles } from '@/shared/attachments/queue';
import { day } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { ReasonAction } from '@/shared/ui/ReasonAction';
import { siblings, step } from './api';
import { EvidenceFiles } from './EvidenceFiles';
import { EvidenceRows } from './EvidenceRows';
import { words } from './texts';
import { useDutyDraft } from './useDutyDraft';
import { may, useStep, whyNot } from './useStep';

/** The unit's side: take note, say how far it is, report completion, or send it back. */
export function Working({ of: a, onChanged }: { of: Assignment; onChanged: (next: Assignment) => void }) {
  const t = useText(words);
  const { take, busy, note } = useStep(a.id, onChanged);
  const { draft, change, clear } = useDutyDraft(a.id);
  if (!may(a, 'progress') && !may(a, 'acknowledge')) return null;
  /** What was typed stays until it has been taken, whatever else changes on the page meanwhile. */
  const tell = async (verb: string, body: unknown) => {
    if (await take(verb, body)) {
      clear();
      flushFiles(); // the duty names them now, so their turn has come
    }
  };
  const said = {
    sentence: draft.sentence.trim(),
    evidence: [
      ...draft.evidence.filter((e) => e.title.trim()),
      ...draft.files.map((file) => ({ title: file.name, link: null, file })),
    ],
  };
  return (
    <section aria-labelledby="work" className="panel no-print">
      <h2 id="work">{t('updateProgress')}</h2>
      {note}
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
              value={draft.sentence}
              onChange={(event) => change((d) => ({ ...d, sentence: event.target.value }))}
            />
          </div>
          <EvidenceFiles
            duty={a.id}
            files={draft.files}
            onChange={(next) => change((d) => ({ ...d, files: next(d.files) }))}
          />
          <EvidenceRows of={draft.evidence} onChange={(evidence) => change((d) => ({ ...d, evidence }))} />
          <AlsoFor of={a} chosen={draft.alsoFor} onChange={(alsoFor) => change((d) => ({ ...d, alsoFor }))} />
          <div className="actions">
            <button
              type="button"
              className="button button-main"
              disabled={busy || !said.sentence}
              onClick={() => tell('progress', { ...said, alsoFor: draft.alsoFor })}
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
      <SendBack of={a} onChanged={onChanged} />
    </section>
  );
}

/** Not ours, and until when a unit may say so. */
function SendBack({ of: a, onChanged }: { of: Assignment; onChanged: (next: Assignment) => void }) {
  const t = useText(words);
  if (!may(a, 'send-back')) return a.sendBackUntil && <p className="quiet">{whyNot(a, 'send-back')}</p>;
  return (
    <>
      <ReasonAction
        label={t('sendBackLabel')}
        run={(reason) => step(a.id, 'send-back', crypto.randomUUID(), { sentence: reason })}
        onDone={onChanged}
      />
      <p className="quiet">
        {a.sendBackUntil ? t('sendBackUntil', day(a.sendBackUntil)) : t('declineAnyTime')}
      </p>
    </>
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
