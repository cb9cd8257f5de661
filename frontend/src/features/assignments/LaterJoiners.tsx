import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Directive, LaterJoiner } from '@/shared/api/generated/types.gen';
import { day } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { useAct } from '@/shared/ui/useAct';
import { WordsField } from '@/shared/ui/WordsField';
import { answerLaterJoiners, laterJoiners } from './api';
import { words } from './texts';

/** Units that came into an addressed group after the directive: the coordinator says whether they are asked too. */
export function LaterJoiners({ of: d }: { of: Directive }) {
  const mayAnswer = d.allowedActions.some((a) => a.action === 'answer-later-joiners' && a.allowed);
  const found = useQuery({ ...laterJoiners(d.id), enabled: mayAnswer });
  if (!found.data || found.data.length === 0) return null;
  return <Asking directive={d.id} joiners={found.data} />;
}

function Asking({ directive, joiners }: { directive: string; joiners: LaterJoiner[] }) {
  const t = useText(words);
  const client = useQueryClient();
  const [left, setLeft] = useState<string[]>([]);
  const [reason, setReason] = useState('');
  const act = useAct();
  const chosen = joiners.map((j) => j.unit.id).filter((id) => !left.includes(id));
  const answer = (ask: boolean) =>
    act.run(async (key) => {
      const rest = await answerLaterJoiners(directive, { units: chosen, ask, reason: reason.trim() }, key);
      client.setQueryData(laterJoiners(directive).queryKey, rest.items);
      client.invalidateQueries({ queryKey: ['directive', directive] });
      setReason('');
    });
  const ready = !act.busy && chosen.length > 0 && reason.trim() !== '';
  return (
    <section aria-labelledby="later-joiners" className="panel no-print">
      <h2 id="later-joiners">{t('joinedLater', joiners.length)}</h2>
      <p className="quiet">{t('joinedLaterHint')}</p>
      <ul className="checks">
        {joiners.map((j) => (
          <li key={j.unit.id}>
            <label className="check">
              <input
                type="checkbox"
                checked={!left.includes(j.unit.id)}
                onChange={(event) =>
                  setLeft(event.target.checked ? left.filter((id) => id !== j.unit.id) : [...left, j.unit.id])
                }
              />{' '}
              {j.unit.name}{' '}
              <span className="quiet">
                {t('joinedSince', j.groups.join('; '), day(j.joinedOn), j.clauses)}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <WordsField label={t('why')} value={reason} onChange={setReason} />
      {act.note}
      <div className="actions">
        <button type="button" className="button button-main" disabled={!ready} onClick={() => answer(true)}>
          {t('askToo', chosen.length)}
        </button>
        <button type="button" className="button" disabled={!ready} onClick={() => answer(false)}>
          {t('askNot', chosen.length)}
        </button>
      </div>
    </section>
  );
}
