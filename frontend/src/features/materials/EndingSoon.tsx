import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { day, today } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { endingWorks } from './api';
import { words } from './listTexts';

const DAYS = 30;
const DAY = 86_400_000;

/** What goes off the public site by itself before long, while there is still time to decide. */
export function EndingSoon() {
  const t = useText(words);
  const now = Date.parse(today());
  const ending = useQuery(endingWorks(new Date(now + DAYS * DAY).toISOString().slice(0, 10)));
  if (!ending.data?.length) return null;
  return (
    <section className="notice" aria-labelledby="ending">
      <h2 id="ending">
        {t('endsSoon')} <span className="count">{ending.data.length}</span>
      </h2>
      <p className="quiet">{t('endsHint')}</p>
      <ul>
        {ending.data.map((m) => {
          const left = Math.round((Date.parse(m.validUntil ?? '') - now) / DAY);
          return (
            <li key={m.id}>
              <Link to="/tai-lieu/$id" params={{ id: m.id }} hash="validUntil">
                {m.title}
              </Link>{' '}
              – {left <= 0 ? t('endsToday') : t('endsIn', left, day(m.validUntil ?? ''))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
