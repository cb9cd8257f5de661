import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ConsolidationSummary } from '@/shared/api/generated/types.gen';
import { day, moment } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { Tag } from '@/shared/ui/Tag';
import { useAct } from '@/shared/ui/useAct';
import { useTitle } from '@/shared/ui/useTitle';
import { begin, consolidationsOf, periodOf } from './api';
import { words } from './texts';

/** The consolidations of one period, where another is begun, or all of them. */
export default function ConsolidationListPage({ period: id }: { period?: string }) {
  const t = useText(words);
  const found = useQuery(consolidationsOf(id));
  const period = useQuery(periodOf(id));
  const title = period.data ? t('ofPeriod', period.data.label) : t('title');
  useTitle(title);
  return (
    <>
      <header className="page-head">
        {period.data && (
          <p className="quiet">
            <Link to="/van-ban/$id" params={{ id: period.data.directive.id }}>
              {period.data.directive.number}
            </Link>{' '}
            {period.data.directive.subject}
          </p>
        )}
        <h1>{title}</h1>
      </header>
      <Loaded of={found}>
        {({ items, mayCreate }) => (
          <>
            {mayCreate && id && <Begin period={id} again={items.length > 0} />}
            {items.length === 0 && !mayCreate && (
              <div className="notice">
                <p>{t('none')}</p>
                <p className="quiet">{t('choosePeriod')}</p>
                <Link to="/van-ban" className="button">
                  {t('toDirectives')}
                </Link>
              </div>
            )}
            {items.length > 0 && (
              <ul className="rows">
                {items.map((c) => (
                  <Row key={c.id} of={c} />
                ))}
              </ul>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

function Begin({ period, again }: { period: string; again: boolean }) {
  const t = useText(words);
  const navigate = useNavigate();
  const act = useAct();
  return (
    <div className="notice">
      <p>{t('beginHint')}</p>
      {act.note}
      <button
        type="button"
        className="button button-main"
        disabled={act.busy}
        onClick={() =>
          act.run((key) =>
            begin(period, key).then((c) => navigate({ to: '/tong-hop/$id', params: { id: c.id } })),
          )
        }
      >
        {t(again ? 'beginAgain' : 'begin')}
      </button>
    </div>
  );
}

function Row({ of: c }: { of: ConsolidationSummary }) {
  const t = useText(words);
  return (
    <li>
      <div>
        <Link to="/tong-hop/$id" params={{ id: c.id }}>
          {c.number ? t('numbered', c.number) : c.period.label}
        </Link>{' '}
        <Tag tone={c.status === 'ISSUED' ? 'good' : 'work'}>{t(`c_${c.status}`)}</Tag>
        <p className="quiet">
          {c.directive.number} · {c.period.label} · {t('coverage', c.coverage.used, c.coverage.expected)} ·{' '}
          {c.issuedOn ? t('issuedDay', day(c.issuedOn)) : t('takenAt', moment(c.takenAt))}
        </p>
      </div>
    </li>
  );
}
