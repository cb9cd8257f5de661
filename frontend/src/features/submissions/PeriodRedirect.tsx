import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useParams } from '@tanstack/react-router';
import { all } from '@/shared/api/client';
import type { SubmissionSummary } from '@/shared/api/generated/types.gen';
import { useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';

/** From the code on a period's blank form to the report of one's own unit; to a choice where there are several. */
export default function PeriodRedirect() {
  const { id } = useParams({ from: '/ky-bao-cao/$id' });
  const t = useText();
  const own = useQuery({
    queryKey: ['reports-of-period', id],
    queryFn: () => all<SubmissionSummary>('/submissions', { period: id }),
  });
  return (
    <Loaded of={own}>
      {(reports) =>
        reports[0] && reports.length === 1 ? (
          <Navigate to="/bao-cao/$id" params={{ id: reports[0].id }} replace />
        ) : (
          <>
            <h1>{reports[0]?.period.label ?? t('notFound')}</h1>
            <ul className="rows">
              {reports.map((report) => (
                <li key={report.id}>
                  <Link to="/bao-cao/$id" params={{ id: report.id }}>
                    {report.unit.name}
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )
      }
    </Loaded>
  );
}
