import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useRef } from 'react';
import { acknowledge } from '@/shared/api/acknowledge';
import type { Inbox, InboxItem } from '@/shared/api/generated/types.gen';
import { useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { useAct } from '@/shared/ui/useAct';
import { useTitle } from '@/shared/ui/useTitle';
import { inbox, mark } from './api';
import { Filters } from './Filters';
import { Row } from './Row';
import { words } from './texts';
import { useRowKeys } from './useRowKeys';
import './inbox.css';

const PLACES = ['TODAY', 'WEEK', 'LATER', 'WAITING', 'DONE'] as const;

/** What one person has to do and waits for, over all directives. */
export default function InboxPage() {
  const t = useText(words);
  const read = useQuery(inbox);
  useTitle(t('title'));
  return (
    <>
      <h1>{t('title')}</h1>
      <Loaded of={read}>{(all) => <Places of={all} />}</Loaded>
    </>
  );
}

function Places({ of: all }: { of: Inbox }) {
  const t = useText(words);
  const search = useSearch({ from: '/hop-viec' });
  const navigate = useNavigate({ from: '/hop-viec' });
  const list = useRef<HTMLDivElement>(null);
  const client = useQueryClient();
  const setRead = useCallback(
    (items: InboxItem[], to: boolean) => {
      const those = new Set(items.map((item) => item.subject + item.kind));
      // At once on the page; the answer brings the true counts
      client.setQueryData(
        inbox.queryKey,
        (now) =>
          now && {
            ...now,
            items: now.items.map((i) => (those.has(i.subject + i.kind) ? { ...i, unread: !to } : i)),
          },
      );
      mark(items, to)
        .then((counts) => client.setQueryData(['inbox', 'counts'], counts))
        .finally(() => client.invalidateQueries({ queryKey: ['inbox'] }));
    },
    [client],
  );
  useRowKeys(
    list,
    useCallback(
      (key, row) => {
        const item = all.items.find((one) => one.kind + one.subject === row);
        if (item && (key === 'e' || key === 'u')) setRead([item], key === 'e');
      },
      [all, setRead],
    ),
  );
  const items = all.items.filter(
    (item) =>
      (!search.vanban || item.directive?.id === search.vanban) &&
      (!search.loai || item.kind === search.loai) &&
      (!search.moi || item.unread),
  );
  const unread = items.filter((item) => item.unread);
  return (
    <div ref={list}>
      <Filters
        items={all.items}
        search={search}
        onChange={(change) => navigate({ search: { ...search, ...change }, replace: true })}
      />
      <TakeNote of={items.filter((item) => item.kind === 'ACKNOWLEDGE')} />
      {items.length === 0 && <p className="notice">{t(all.items.length ? 'emptyFiltered' : 'empty')}</p>}
      {PLACES.map((place) => {
        const here = items.filter((item) => item.place === place);
        return (
          here.length > 0 && (
            <section key={place} aria-labelledby={place}>
              <h2 id={place}>
                {t(place)} <span className="count">{here.length}</span>
              </h2>
              <ul className="rows inbox-rows">
                {here.map((item) => (
                  <Row key={item.kind + item.subject} of={item} setRead={setRead} />
                ))}
              </ul>
            </section>
          )
        );
      })}
      {all.cut.length > 0 && <p className="quiet">{t('cut', all.cut.map((kind) => t(kind)).join(', '))}</p>}
      {unread.length > 0 && (
        <button type="button" className="button no-print" onClick={() => setRead(unread.slice(0, 200), true)}>
          {t('readAll')}
        </button>
      )}
      <p className="quiet inbox-keys">{t('keys')}</p>
    </div>
  );
}

/** All that came new to the unit, in one tap. */
function TakeNote({ of: items }: { of: InboxItem[] }) {
  const t = useText(words);
  const client = useQueryClient();
  const act = useAct();
  if (items.length < 2) return null;
  const take = (key: string) =>
    acknowledge(
      items.map((item) => item.target),
      key,
    );
  return (
    <div className="no-print">
      {act.note}
      <button
        type="button"
        className="button"
        disabled={act.busy}
        onClick={() => act.run(take).finally(() => client.invalidateQueries({ queryKey: ['inbox'] }))}
      >
        {t('acknowledgeAll', items.length)}
      </button>
    </div>
  );
}
