import { useParams } from '@tanstack/react-router';
import SettlePage from '@/features/intake/SettlePage';
import { ChangePanel } from '@/features/register/ChangePanel';
import { SimilarBox } from '@/features/register/SimilarBox';

export default function SettleRoute() {
  const { id } = useParams({ from: '/van-ban/$id/ra-soat' });
  return <SettlePage before={<SimilarBox directive={id} />} after={<ChangePanel directive={id} />} />;
}
