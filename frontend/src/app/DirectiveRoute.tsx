import { useParams } from '@tanstack/react-router';
import { LaterJoiners } from '@/features/assignments/LaterJoiners';
import { ReportConcern } from '@/features/concerns/ReportConcern';
import { DirectivePage } from '@/features/directives/DirectivePage';
import { PeriodList } from '@/features/periods/PeriodList';
import { ChangedBy, RelationsBox } from '@/features/register/RelationsBox';
import { useAccount } from './account';

export default function DirectiveRoute() {
  const { id } = useParams({ from: '/van-ban/$id' });
  const account = useAccount();
  return (
    <DirectivePage
      id={id}
      units={account?.memberships.map((m) => m.unit.id) ?? []}
      periods={<PeriodList directive={id} />}
      joiners={(directive) => <LaterJoiners of={directive} />}
      notice={<ChangedBy directive={id} />}
      relations={
        <>
          <RelationsBox directive={id} />
          <ReportConcern of={{ directive: id }} />
        </>
      }
    />
  );
}
