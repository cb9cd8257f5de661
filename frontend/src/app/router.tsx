import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { type ComponentType, lazy, Suspense } from 'react';
import { useWays } from '@/features/auth/ways';
import { ReportConcern } from '@/features/concerns/ReportConcern';
import { HomePage } from '@/features/home/HomePage';
import { SubmissionPage } from '@/features/submissions/SubmissionPage';
import { useText } from '@/shared/i18n';
import { useAccount } from './account';
import { kept } from './kept';
import { Layout } from './Layout';

const root = createRootRoute({ component: Layout, notFoundComponent: () => <p>{useText()('notFound')}</p> });

/** A page that is fetched when it is first gone to. */
const page = <const Path extends string>(path: Path, load: () => Promise<{ default: ComponentType }>) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load) });

const WarningsBox = lazy(() => import('@/features/materials/WarningsBox'));
const ChangeNotices = lazy(() => import('@/features/register/ChangeNotices'));
const Inbox = () => (
  <Suspense>
    <ChangeNotices />
    <WarningsBox />
  </Suspense>
);

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: () => {
    const account = useAccount();
    return <HomePage roles={account?.memberships.map((m) => m.role) ?? []} inbox={<Inbox />} />;
  },
});
const submission = createRoute({
  getParentRoute: () => root,
  path: '/bao-cao/$id',
  component: () => {
    const { id } = submission.useParams();
    return (
      <>
        <SubmissionPage id={id} />
        <ReportConcern of={{ submission: id }} />
      </>
    );
  },
});
const concern = page('/phan-anh/$id', () => import('@/features/concerns/ConcernPage'));
/** The address of a period's blank form on paper. */
const period = page('/ky-bao-cao/$id', () => import('@/features/submissions/PeriodRedirect'));
const directives = createRoute({
  getParentRoute: () => root,
  path: '/van-ban',
  validateSearch: kept(['q']),
  component: lazyRouteComponent(() => import('@/features/directives/DirectiveListPage')),
});
const newIntake = page('/van-ban/nhap', () => import('@/features/intake/NewIntakePage'));
const directive = page('/van-ban/$id', () => import('./DirectiveRoute'));
const settle = page('/van-ban/$id/ra-soat', () => import('./SettleRoute'));
const matrix = createRoute({
  getParentRoute: () => root,
  path: '/van-ban/$id/bang-theo-doi',
  validateSearch: kept(['trangthai', 'ky', 'donvi']),
  component: lazyRouteComponent(() => import('@/features/matrix/MatrixPage')),
});
const implementing = createRoute({
  getParentRoute: () => root,
  path: '/van-ban/$id/van-ban-trien-khai',
  validateSearch: kept(['donvi']),
  component: lazyRouteComponent(() => import('@/features/register/ImplementingPage')),
});
const change = page('/van-ban/$id/thay-doi', () => import('@/features/register/ChangePage'));
const dueCalendar = page('/van-ban/$id/lich', () => import('@/features/register/DueCalendarPage'));
const assignments = createRoute({
  getParentRoute: () => root,
  path: '/nhiem-vu',
  validateSearch: kept(['loc', 'q', 'vanban']),
  component: lazyRouteComponent(() => import('@/features/assignments/AssignmentListPage')),
});
const AssignmentPage = lazyRouteComponent(() => import('@/features/assignments/AssignmentPage'));
const assignment = createRoute({
  getParentRoute: () => root,
  path: '/nhiem-vu/$id',
  component: () => <AssignmentPage id={assignment.useParams().id} />,
});
const PiecePage = lazyRouteComponent(() => import('@/features/assignments/pieces/PiecePage'));
const piece = createRoute({
  getParentRoute: () => root,
  path: '/phan-viec/$id',
  component: () => <PiecePage id={piece.useParams().id} />,
});
const materials = createRoute({
  getParentRoute: () => root,
  path: '/tai-lieu',
  validateSearch: kept(['ngonngu', 'loai', 'trangthai', 'q'], 'congkhai'),
  component: lazyRouteComponent(() => import('./MaterialsRoute')),
});
const material = page('/tai-lieu/$id', () => import('./WorkRoute'));
const materialVariant = page('/tai-lieu/ban/$id', () => import('./VariantRoute'));
const materialTopics = page('/chu-de', () => import('./TopicsRoute'));
const materialReviews = page('/duyet-tai-lieu', () => import('@/features/materials/ReviewDeskPage'));
const reader = page('/doc-duyet/$id', () => import('./ReaderRoute'));
const calendar = page('/lich-lam-viec', () => import('@/features/calendar/CalendarPage'));
const UsesPage = lazyRouteComponent(() => import('@/features/material-uses/UsesPage'));
const uses = createRoute({
  getParentRoute: () => root,
  path: '/da-dung',
  validateSearch: kept(['tailieu']),
  component: () => {
    const roles = useAccount()?.memberships.map((m) => m.role) ?? [];
    return (
      <UsesPage
        material={uses.useSearch().tailieu}
        mayRecord={roles.some((role) => role === 'UNIT_OFFICER' || role === 'UNIT_HEAD')}
        mayCompare={roles.some((role) => role === 'COORDINATOR' || role === 'EDITOR')}
      />
    );
  },
});
const gaps = page('/con-thieu', () => import('@/features/material-uses/GapsPage'));
const portals = page('/cong-thong-tin', () => import('@/features/material-uses/PortalsPage'));
const templates = page('/mau-bao-cao', () => import('@/features/templates/TemplateListPage'));
const dictionary = page('/mau-bao-cao/chi-tieu', () => import('@/features/templates/DictionaryPage'));
const TemplateBuilder = lazyRouteComponent(() => import('./TemplateBuilderRoute'));
const templateBuilder = createRoute({
  getParentRoute: () => root,
  path: '/mau-bao-cao/soan',
  validateSearch: kept(['sua', 'tu']),
  component: () => {
    const { sua, tu } = templateBuilder.useSearch();
    return <TemplateBuilder key={`${sua}${tu}`} revise={sua} copy={tu} />;
  },
});
const review = page('/xem-xet', () => import('@/features/submissions/review/ReviewQueuePage'));
const ConsolidationListPage = lazyRouteComponent(
  () => import('@/features/consolidations/ConsolidationListPage'),
);
const consolidations = createRoute({
  getParentRoute: () => root,
  path: '/tong-hop',
  component: () => <ConsolidationListPage />,
});
const periodConsolidations = createRoute({
  getParentRoute: () => root,
  path: '/ky-bao-cao/$id/tong-hop',
  component: () => <ConsolidationListPage period={periodConsolidations.useParams().id} />,
});
const consolidation = page('/tong-hop/$id', () => import('@/features/consolidations/ConsolidationPage'));
const sending = page('/cach-gui-bao-cao', () => import('./SendingRoute'));
const receipt = page('/bien-nhan/$reference', () => import('@/features/submissions/ReceiptPage'));
const journal = createRoute({
  getParentRoute: () => root,
  path: '/nhat-ky',
  validateSearch: kept(['viec', 'tu', 'den']),
  component: lazyRouteComponent(() => import('@/features/journal/JournalPage')),
});
const units = createRoute({
  getParentRoute: () => root,
  path: '/don-vi',
  validateSearch: kept(['q', 'ngay']),
  component: lazyRouteComponent(() => import('@/features/units/UnitListPage')),
});
const unit = page('/don-vi/$id', () => import('@/features/units/UnitPage'));
const unitGroups = page('/nhom-don-vi', () => import('@/features/units/groups/GroupListPage'));
const unitGroup = page('/nhom-don-vi/$id', () => import('@/features/units/groups/GroupPage'));
const successions = page('/sap-xep', () => import('@/features/units/SuccessionPage'));
const accounts = createRoute({
  getParentRoute: () => root,
  path: '/tai-khoan',
  validateSearch: kept(['q']),
  component: lazyRouteComponent(() => import('@/features/accounts/AccountListPage')),
});
const account = page('/tai-khoan/$id', () => import('@/features/accounts/AccountPage'));
const OwnAccount = lazyRouteComponent(() => import('@/features/accounts/OwnAccountPage'));
const inbox = createRoute({
  getParentRoute: () => root,
  path: '/hop-viec',
  validateSearch: kept(['vanban', 'loai'], 'moi'),
  component: lazyRouteComponent(() => import('@/features/inbox/InboxPage')),
});
const search = createRoute({
  getParentRoute: () => root,
  path: '/tim',
  validateSearch: kept(['q', 'loai']),
  component: lazyRouteComponent(() => import('@/features/search/SearchPage')),
});
const own = createRoute({
  getParentRoute: () => root,
  path: '/toi',
  component: () => <OwnAccount passkeysHere={useWays()?.passkeys} />,
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    submission,
    concern,
    period,
    directives,
    newIntake,
    directive,
    settle,
    matrix,
    implementing,
    change,
    dueCalendar,
    assignments,
    assignment,
    piece,
    materials,
    material,
    materialVariant,
    materialReviews,
    materialTopics,
    reader,
    calendar,
    receipt,
    journal,
    units,
    unit,
    unitGroups,
    unitGroup,
    successions,
    accounts,
    account,
    own,
    search,
    inbox,
    uses,
    gaps,
    portals,
    templates,
    dictionary,
    templateBuilder,
    review,
    consolidations,
    periodConsolidations,
    consolidation,
    sending,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
