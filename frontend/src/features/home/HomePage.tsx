import { Navigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Role } from '@/shared/api/generated/types.gen';
import { useText } from '@/shared/i18n';
import { useTitle } from '@/shared/ui/useTitle';
import { AdminHome } from './AdminHome';
import { CoordinatorHome } from './CoordinatorHome';
import { LeaderHome } from './LeaderHome';
import { OfficerHome } from './OfficerHome';

/** The one place that looks at roles: which first page somebody gets. What may be done there the service says. */
export function HomePage({ roles, inbox }: { roles: Role[]; inbox: ReactNode }) {
  const t = useText();
  useTitle(t('home'));
  if (roles.includes('COORDINATOR')) return <CoordinatorHome />;
  if (roles.includes('LEADER')) return <LeaderHome />;
  if (roles.includes('ADMIN')) return <AdminHome />;
  const officer = roles.includes('UNIT_OFFICER') || roles.includes('UNIT_HEAD');
  if (roles.includes('EDITOR') && !officer) return <Navigate to="/tai-lieu" replace />;
  return <OfficerHome inbox={inbox} />;
}
