import { useParams } from '@tanstack/react-router';
import { ReportConcern } from '@/features/concerns/ReportConcern';
import WorkPage from '@/features/materials/WorkPage';

export default function WorkRoute() {
  const { id } = useParams({ from: '/tai-lieu/$id' });
  return (
    <>
      <WorkPage key={id} id={id} />
      <ReportConcern of={{ material: id }} />
    </>
  );
}
