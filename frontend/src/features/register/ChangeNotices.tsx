import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useText } from '@/shared/i18n';
import { Tag } from '@/shared/ui/Tag';
import { useAct } from '@/shared/ui/useAct';
import { acknowledgeChange, changeNotices } from './api';
import { Sides } from './ChangeLines';
import './register.css';
import { words } from './texts';

/** What later directives changed of the reader's duties, until she says that she has read it. */
export default function ChangeNotices() {
  const t = useText(words);
  const client = useQueryClient();
  const found = useQuery(changeNotices);
  const act = useAct();
  const items = found.data?.items ?? [];
  if (items.length === 0) return null;
  const acknowledge = (id: string) =>
    act.run(async () => {
      await acknowledgeChange(id);
      await client.invalidateQueries({ queryKey: changeNotices.queryKey });
    });
  return (
    <section aria-labelledby="change-notices">
      <h2 id="change-notices">
        {t('notices')} <span className="count">{items.length}</span>
      </h2>
      {act.note}
      <ul className="cards">
        {items.map((n) => (
          <li key={n.id} className="card card-tall">
            <p>
              <Tag tone={n.effect === 'DROPPED' ? 'bad' : 'wait'}>{t(`e_${n.effect}`)}</Tag>{' '}
              <Link to="/van-ban/$id/thay-doi" params={{ id: n.directive.id }}>
                {t('noticeBy', n.directive.number)}
              </Link>
            </p>
            <Sides before={n.before} after={n.after} />
            <div className="actions">
              <button
                type="button"
                className="button button-main"
                disabled={act.busy}
                onClick={() => acknowledge(n.id)}
              >
                {t('acknowledge')}
              </button>
              {n.subject && (
                <Link to="/nhiem-vu/$id" params={{ id: n.subject }} className="button">
                  {t('openDuty')}
                </Link>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
