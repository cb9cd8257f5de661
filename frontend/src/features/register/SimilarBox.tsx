import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { day } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { similarTo } from './api';
import { words } from './texts';

/** Letters with nearly the same words; says nothing where there are none, and never stands in the way. */
export function SimilarBox({ directive }: { directive: string }) {
  const t = useText(words);
  const found = useQuery(similarTo(directive));
  const items = found.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="notice" aria-labelledby="similar">
      <h2 id="similar">{t('similarTitle')}</h2>
      <ul>
        {items.map((d) => (
          <li key={d.id}>
            <Link to={d.status === 'DRAFT' ? '/van-ban/$id/ra-soat' : '/van-ban/$id'} params={{ id: d.id }}>
              {d.number ?? '…'}
            </Link>{' '}
            <span className="quiet">{d.issuedOn && t('ofDay', day(d.issuedOn))}</span>{' '}
            <strong>{t('alike', d.likeness)}</strong> {d.status === 'DRAFT' && `(${t('d_DRAFT')})`}
          </li>
        ))}
      </ul>
      <p className="quiet">{t('similarHint')}</p>
    </section>
  );
}
