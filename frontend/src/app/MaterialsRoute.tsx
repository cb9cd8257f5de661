import { useSearch } from '@tanstack/react-router';
import DeskPage from '@/features/materials/DeskPage';
import MaterialsPage from '@/features/materials/MaterialsPage';
import { useAccount } from './account';

/** Editors and reviewers come to their desk; everybody else, and they too when they ask, to what is public. */
export default function MaterialsRoute() {
  const { congkhai } = useSearch({ from: '/tai-lieu' });
  const roles = useAccount()?.memberships.map((m) => m.role) ?? [];
  const atDesk = roles.includes('EDITOR') || roles.includes('COORDINATOR');
  const mayRecordUse = roles.includes('UNIT_OFFICER') || roles.includes('UNIT_HEAD');
  return atDesk && !congkhai ? (
    <DeskPage mayCreate={roles.includes('EDITOR')} mayReview={roles.includes('COORDINATOR')} />
  ) : (
    <MaterialsPage mayRecordUse={mayRecordUse} />
  );
}
