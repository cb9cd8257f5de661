import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '@/shared/api/client';
import type { Submission, SubmissionUse } from '@/shared/api/generated/types.gen';
import { day } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { usesWords } from './usesTexts';
import { shownValue } from './values';

/** In which consolidated report the report was used, with the unit's own figures beside the totals. */
export default function Uses({ submission }: { submission: Submission }) {
  const found = useQuery({
    queryKey: ['uses', submission.id],
    queryFn: () => api<{ items: SubmissionUse[] }>(`/submissions/${submission.id}/uses`),
  });
  return found.data?.items.map((use) => <Use key={use.number + use.issuedOn} of={use} />);
}

function Use({ of: use }: { of: SubmissionUse }) {
  const t = useText(usesWords);
  const title = t('usedIn', use.number, day(use.issuedOn));
  return (
    <section className="receipt">
      <h2>
        ✓{' '}
        {use.consolidation ? (
          <Link to="/tong-hop/$id" params={{ id: use.consolidation }}>
            {title}
          </Link>
        ) : (
          title
        )}
      </h2>
      <p>{t('usedBy', use.unit.name, use.coverage.used, use.coverage.expected, use.revision)}</p>
      {use.figures.length > 0 && (
        <details>
          <summary className="button button-quiet">{t('ownBesideTotal')}</summary>
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">{t('indicator')}</th>
                <th scope="col" className="number">
                  {t('own')}
                </th>
                <th scope="col" className="number">
                  {t('total')}
                </th>
              </tr>
            </thead>
            <tbody>
              {use.figures.map((f) => (
                <tr key={f.field}>
                  <th scope="row">
                    <span className="code">{f.field}</span> {f.label}{' '}
                    {f.measureUnit && <span className="quiet">({f.measureUnit})</span>}
                  </th>
                  <td className="number">{shownValue(f.own, t('nil'), '–')}</td>
                  <td className="number">{shownValue(f.total ?? undefined, t('nil'), '–')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
}
