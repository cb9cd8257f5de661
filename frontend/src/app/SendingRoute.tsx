import SendingPage from '@/features/sending/SendingPage';
import { useAccount } from './account';

/** The units that the person writes for: the service shows and settles it for no other. */
export default function SendingRoute() {
  const account = useAccount();
  const units = account?.memberships.filter((m) => m.role === 'UNIT_OFFICER' || m.role === 'UNIT_HEAD');
  return <SendingPage units={[...new Set(units?.map((m) => m.unit.id) ?? [])]} />;
}
