import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { api } from '@/shared/api/client';
import type { InboxCounts } from '@/shared/api/generated/types.gen';
import { useText } from '@/shared/i18n';

/** Asked for when the first page stands: on a weak line the work itself comes first. */
const LATER = 4_000;

/** The way to the inbox, with how much of today has not been read. */
export function InboxLink() {
  const t = useText();
  const [soon, setSoon] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSoon(true), LATER);
    return () => clearTimeout(timer);
  }, []);
  const counts = useQuery({
    queryKey: ['inbox', 'counts'],
    enabled: soon,
    refetchInterval: 120_000,
    queryFn: () => api<InboxCounts>('/inbox/counts'),
  });
  const unread = counts.data?.TODAY.unread ?? 0;
  return (
    <Link to="/hop-viec">
      {t('inbox')}
      {unread > 0 && (
        <span className="nav-count">
          {unread}
          <span className="visually-hidden"> {t('inboxUnread')}</span>
        </span>
      )}
    </Link>
  );
}
