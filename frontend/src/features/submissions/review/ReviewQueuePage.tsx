import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { SubmissionSummary } from '@/shared/api/generated/types.gen';
import { explained } from '@/shared/api/problem';
import { moment } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { Tag } from '@/shared/ui/Tag';
import { useTitle } from '@/shared/ui/useTitle';
import { acceptAll, queue } from './api';
import { OneReview } from './OneReview';
import { words } from './texts';

/** Everything that waits for the receiving side, one report after the other, by keyboard if one likes. */
export default function ReviewQueuePage() {
  const t = useText(words);
  const client = useQueryClient();
  const waiting = useQuery(queue);
  const [at, setAt] = useState<string | null>(null);
  const [chosen, setChosen] = useState(new Set<string>());
  const [said, setSaid] = useState('');
  const [period, setPeriod] = useState('');
  const panel = useRef<HTMLDivElement>(null);
  const all = waiting.data?.items ?? [];
  const items = period ? all.filter((s) => s.period.id === period) : all;
  const index = Math.max(
    0,
    items.findIndex((s) => s.id === at),
  );
  const current = items[index];
  useTitle(t('review'));

  const go = useCallback(
    (step: number) => {
      const next = items[Math.min(items.length - 1, Math.max(0, index + step))];
      if (next) setAt(next.id);
    },
    [items, index],
  );
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select');
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'j') go(1);
      else if (event.key === 'k') go(-1);
      else if (event.key === 'a')
        panel.current?.querySelector<HTMLElement>('.review > .button-main')?.click();
      else if (event.key === 'r') {
        const box = panel.current?.querySelector<HTMLDetailsElement>('.review details');
        if (!box) return;
        box.open = true;
        box.querySelector('textarea')?.focus();
        event.preventDefault();
      }
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [go]);

  /** The one that was settled leaves the queue, and the next takes its place under the eyes. */
  const settled = (id: string) => {
    const next = items[index + 1] ?? items[index - 1];
    setAt(next && next.id !== id ? next.id : null);
    client.setQueryData<typeof waiting.data>(queue.queryKey, (old) =>
      old ? { ...old, items: old.items.filter((s) => s.id !== id) } : old,
    );
  };
  const acceptChosen = async () => {
    try {
      const result = await acceptAll(items.filter((s) => chosen.has(s.id)).slice(0, 200));
      const refused = result.items.filter((i) => !i.accepted);
      const done = t('accepted', result.items.length - refused.length);
      setSaid(
        refused.length > 0 ? `${done} ${t('notAccepted', refused.length, refused[0]?.detail ?? '')}` : done,
      );
      setChosen(new Set());
      await client.invalidateQueries({ queryKey: queue.queryKey });
    } catch (error) {
      setSaid(explained(error, t('failed')));
    }
  };
  const plain = items.filter((s) => s.queries === 0);
  const periods = [...new Map(all.map((s) => [s.period.id, s.period.label])).entries()];
  return (
    <>
      <h1>
        {t('review')} {all.length > 0 && <span className="count">{all.length}</span>}
      </h1>
      <p className="quiet">{t('keys')}</p>
      <p role="status">{said}</p>
      <Loaded of={waiting}>
        {(data) =>
          data.items.length === 0 ? (
            <p className="notice">{t('nothingWaits')}</p>
          ) : (
            <div className="queue">
              <nav aria-label={t('review')}>
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
                  <button type="button" className="button button-main" onClick={acceptChosen}>
                    {t('acceptChosen', chosen.size)}
                  </button>
                )}
                <ol className="queue-list">
                  {items.map((s) => (
                    <Row
                      key={s.id}
                      of={s}
                      current={s === current}
                      chosen={chosen.has(s.id)}
                      onOpen={() => setAt(s.id)}
                      onChoose={(yes) => {
                        const next = new Set(chosen);
                        if (yes) next.add(s.id);
                        else next.delete(s.id);
                        setChosen(next);
                      }}
                    />
                  ))}
                </ol>
                {data.more && <p className="quiet">{t('more')}</p>}
              </nav>
              <div ref={panel}>
                {current && (
                  <>
                    <div className="page-line">
                      <p className="quiet">{t('position', index + 1, items.length)}</p>
                      <div className="actions">
                        <button
                          type="button"
                          className="button"
                          disabled={index === 0}
                          onClick={() => go(-1)}
                        >
                          ← {t('previousOne')}
                        </button>
                        <button
                          type="button"
                          className="button"
                          disabled={index === items.length - 1}
                          onClick={() => go(1)}
                        >
                          {t('next')} →
                        </button>
                      </div>
                    </div>
                    <OneReview key={current.id} id={current.id} onSettled={() => settled(current.id)} />
                  </>
                )}
              </div>
            </div>
          )
        }
      </Loaded>
    </>
  );
}

function Row(props: {
  of: SubmissionSummary;
  current: boolean;
  chosen: boolean;
  onOpen: () => void;
  onChoose: (yes: boolean) => void;
}) {
  const { of: s, current, chosen, onOpen, onChoose } = props;
  const t = useText(words);
  return (
    <li className={current ? 'queue-now' : ''}>
      <input
        type="checkbox"
        aria-label={t('choose', s.unit.name)}
        disabled={s.queries > 0}
        checked={chosen}
        onChange={(event) => onChoose(event.target.checked)}
      />
      <button type="button" className="link" aria-current={current} onClick={onOpen}>
        {s.unit.name}
        <small className="quiet">
          {' '}
          {s.period.label}, {s.submittedAt && t('sentAt', moment(s.submittedAt))}
        </small>
      </button>{' '}
      {s.queries > 0 && <Tag tone="bad">{t('queriesCount', s.queries)}</Tag>}
    </li>
  );
}
