import { useQuery, useQueryClient } from '@tanstack/react-query';
import { moment } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { markRead, unreadWarnings } from './api';
import { words } from './listTexts';
import { UrgencyTag } from './parts';

/** What the officer's home shows above everything else while it is unread. */
export default function WarningsBox() {
  const t = useText(words);
  const client = useQueryClient();
  const unread = useQuery(unreadWarnings);
  if (!unread.data?.length) return null;
  return (
    <section aria-labelledby="warnings">
      <h2 id="warnings">
        {t('newWarnings')} <span className="count">{unread.data.length}</span>
      </h2>
      <ul className="rows">
        {unread.data.map((w) => (
          <li key={w.id}>
            <details>
              <summary>
                <UrgencyTag urgency={w.urgency} /> <strong>{w.title}</strong>{' '}
                <span className="quiet">
                  {w.issuer.name} · {moment(w.sentAt)}
                </span>
              </summary>
              {(['trick', 'signs', 'actions'] as const).map((part) => (
                <p key={part} className="prose">
                  <strong>{t(part)}:</strong> {w.warning?.[part]}
                </p>
              ))}
            </details>
            <button
              type="button"
              className="button"
              onClick={() =>
                markRead(w.id).then(() => client.invalidateQueries({ queryKey: unreadWarnings.queryKey }))
              }
            >
              {t('markRead')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
