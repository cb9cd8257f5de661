import { Link } from '@tanstack/react-router';
import type { InboxItem } from '@/shared/api/generated/types.gen';
import { day } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { serverClock } from '@/shared/serverClock';
import { useRemaining } from '@/shared/ui/Due';
import { Tag } from '@/shared/ui/Tag';
import { address } from './api';
import { words } from './texts';

const DAY = 86_400_000;

/** @param setRead opening is reading, too */
export function Row({
  of: item,
  setRead,
}: {
  of: InboxItem;
  setRead: (items: InboxItem[], to: boolean) => void;
}) {
  const t = useText(words);
  return (
    <li className={item.unread ? 'unread' : ''}>
      <div>
        {item.unread && <span className="visually-hidden">{t('newMark')}: </span>}
        <Link
          to={address(item)}
          data-row={item.kind + item.subject}
          onClick={() => item.unread && setRead([item], true)}
        >
          {t(item.kind)}
          {item.count > 1 && ` – ${t(item.kind === 'LATER_JOINERS' ? 'joined' : 'things', item.count)}`}
        </Link>
        {item.title && <p>{item.title}</p>}
        <p className="quiet">{[item.directive?.number, item.unit].filter(Boolean).join(' · ')}</p>
      </div>
      <span className="inbox-side">
        <Due of={item} />
        <button
          type="button"
          className="link"
          onClick={() => setRead([item], item.unread)}
          aria-label={`${t(item.unread ? 'markRead' : 'markUnread')}: ${t(item.kind)} ${item.title ?? ''}`}
        >
          {t(item.unread ? 'markRead' : 'markUnread')}
        </button>
      </span>
    </li>
  );
}

/** A deadline is the first instant that is too late: the last day is the one before. */
function Due({ of: { dueAt, since, place } }: { of: InboxItem }) {
  const t = useText(words);
  const remaining = useRemaining();
  if (!dueAt) return <span className="quiet">{day(since)}</span>;
  const left = new Date(dueAt).getTime() - serverClock.now();
  return (
    <>
      <span className="quiet">{t('due', day(new Date(new Date(dueAt).getTime() - 1).toISOString()))}</span>{' '}
      {place !== 'DONE' && left < 7 * DAY && (
        <Tag tone={left < 0 ? 'bad' : left < DAY ? 'warn' : 'calm'}>{remaining({ at: dueAt })}</Tag>
      )}
    </>
  );
}
