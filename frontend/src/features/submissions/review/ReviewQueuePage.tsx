import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SubmissionSummary } from '@/shared/api/generated/types.gen';
import { moment } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { Queue } from '@/shared/ui/Queue';
import { Tag } from '@/shared/ui/Tag';
import { useAct } from '@/shared/ui/useAct';
import { useTitle } from '@/shared/ui/useTitle';
import { acceptAll, queue } from './api';
import { OneReview } from './OneReview';
import { words } from './texts';

/** Everything that waits for the receiving side, one report after the other, by keyboard if one likes. */
export default function ReviewQueuePage() {
  const t = useText(words);
  const client = useQueryClient();
  const waiting = useQuery(queue);
  const [chosen, setChosen] = useState(new Set<string>());
  const [said, setSaid] = useState('');
  const accepting = useAct();
  const [period, setPeriod] = useState('');
  const all = waiting.data?.items ?? [];
  const items = period ? all.filter((s) => s.period.id === period) : all;
  useTitle(t('review'));

  const settled = (id: string) =>
    client.setQueryData<typeof waiting.data>(queue.queryKey, (old) =>
      old ? { ...old, items: old.items.filter((s) => s.id !== id) } : old,
    );
  const choose = (id: string, yes: boolean) => {
    const next = new Set(chosen);
    if (yes) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const acceptChosen = () =>
    accepting.run(async (key) => {
      setSaid('');
      const result = await acceptAll(items.filter((s) => chosen.has(s.id)).slice(0, 200), key);
      const refused = result.items.filter((i) => !i.accepted);
      const done = t('accepted', result.items.length - refused.length);
      setSaid(
        refused.length > 0 ? `${done} ${t('notAccepted', refused.length, refused[0]?.detail ?? '')}` : done,
      );
      setChosen(new Set());
      await client.invalidateQueries({ queryKey: queue.queryKey });
    });
  const plain = items.filter((s) => s.queries === 0);
  const periods = [...new Map(all.map((s) => [s.period.id, s.period.label])).entries()];
  return (
    <>
      <h1>
        {t('review')} {all.length > 0 && <span className="count">{all.length}</span>}
      </h1>
      <p className="quiet keys">{t('keys')}</p>
      <p role="status">{said}</p>
      {accepting.note}
      <Loaded of={waiting}>
        {(data) =>
          data.items.length === 0 ? (
            <p className="notice">{t('nothingWaits')}</p>
          ) : (
            <Queue
              label={t('review')}
              items={items}
              answers={{ accept: '.review > .button-main', refuse: '.review details' }}
              top={
                <>
                  {periods.length > 1 && (
                    <label>
                      {t('filterPeriod')}{' '}
                      <select value={period} onChange={(e) => setPeriod(e.target.value)}>
                        <option value="">{t('allPeriods')}</option>
                        {periods.map(([id, label]) => (
                          <option key={id} value={id}>
                            {label}
                          </option>
                        ))}
                      </select>
                    </label>
                  )}
                  {plain.length > 1 && (
                    <label className="nil">
                      <input
                        type="checkbox"
                        checked={plain.every((s) => chosen.has(s.id))}
                        onChange={(e) => setChosen(new Set(e.target.checked ? plain.map((s) => s.id) : []))}
                      />
                      {t('chooseAll')} ({plain.length})
                    </label>
                  )}
                  {chosen.size > 0 && (
                    <button
                      type="button"
                      className="button button-main"
                      disabled={accepting.busy}
                      onClick={acceptChosen}
                    >
                      {t('acceptChosen', chosen.size)}
                    </button>
                  )}
                </>
              }
              more={data.more && <p className="quiet">{t('more')}</p>}
              mark={(s) => (
                <input
                  type="checkbox"
                  aria-label={t('choose', s.unit.name)}
                  disabled={s.queries > 0}
                  checked={chosen.has(s.id)}
                  onChange={(event) => choose(s.id, event.target.checked)}
                />
              )}
              name={(s) => <Name of={s} />}
              hint={(s) => s.queries > 0 && <Tag tone="bad">{t('queriesCount', s.queries)}</Tag>}
              onSettled={(s) => settled(s.id)}
            >
              {(s, done) => <OneReview key={s.id} id={s.id} onSettled={done} />}
            </Queue>
          )
        }
      </Loaded>
    </>
  );
}

function Name({ of: s }: { of: SubmissionSummary }) {
  const t = useText(words);
  return (
    <>
      {s.unit.name}
      <small className="quiet">
        {' '}
        {s.period.label}, {s.submittedAt && t('sentAt', moment(s.submittedAt))}
      </small>
    </>
  );
}
