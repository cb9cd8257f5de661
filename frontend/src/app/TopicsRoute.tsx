import TopicsPage from '@/features/materials/TopicsPage';
import { useAccount } from './account';

/** Everybody reads the topics; who keeps reference data writes them. */
export default function TopicsRoute() {
  const roles = useAccount()?.memberships.map((m) => m.role) ?? [];
  return <TopicsPage mayRevise={roles.includes('ADMIN')} />;
}
