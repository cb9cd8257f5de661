import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { HomePage } from '@/features/home/HomePage';
import { SubmissionPage } from '@/features/submissions/SubmissionPage';
import { useText } from '@/shared/i18n';
import { useAccount } from './account';
import { Layout } from './Layout';

const root = createRootRoute({ component: Layout, notFoundComponent: () => <p>{useText()('notFound')}</p> });

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
  component: () => <SubmissionPage id={submission.useParams().id} />,
});
/** The address of a period's blank form on paper. */
const period = createRoute({
  getParentRoute: () => root,
  path: '/ky-bao-cao/$id',
  component: lazyRouteComponent(() => import('@/features/submissions/PeriodRedirect')),
});
const directives = createRoute({
  getParentRoute: () => root,
  path: '/van-ban',
  validateSearch: (search: Record<string, unknown>): { q?: string } => ({
    q: typeof search.q === 'string' ? search.q : undefined,
  }),
  component: lazyRouteComponent(() => import('@/features/directives/DirectiveListPage')),
});
const newIntake = createRoute({
  getParentRoute: () => root,
  path: '/van-ban/nhap',
  component: lazyRouteComponent(() => import('@/features/intake/NewIntakePage')),
});
const directive = createRoute({
  getParentRoute: () => root,
  path: '/van-ban/$id',
  component: lazyRouteComponent(() => import('./DirectiveRoute')),
});
const settle = createRoute({
  getParentRoute: () => root,
  path: '/van-ban/$id/ra-soat',
  component: lazyRouteComponent(() => import('./SettleRoute')),
});
const matrix = createRoute({
  getParentRoute: () => root,
  path: '/van-ban/$id/bang-theo-doi',
  validateSearch: (search: Record<string, unknown>): { trangthai?: string; ky?: string; donvi?: string } => ({
    trangthai: typeof search.trangthai === 'string' ? search.trangthai : undefined,
    ky: typeof search.ky === 'string' ? search.ky : undefined,
    donvi: search.donvi === 'THEN' ? 'THEN' : undefined,
  }),
  component: lazyRouteComponent(() => import('@/features/matrix/MatrixPage')),
});
const implementing = createRoute({
  getParentRoute: () => root,
  path: '/van-ban/$id/van-ban-trien-khai',
  component: lazyRouteComponent(() => import('@/features/register/ImplementingPage')),
});
const change = createRoute({
  getParentRoute: () => root,
  path: '/van-ban/$id/thay-doi',
  component: lazyRouteComponent(() => import('@/features/register/ChangePage')),
});
const dueCalendar = createRoute({
  getParentRoute: () => root,
  path: '/van-ban/$id/lich',
  component: lazyRouteComponent(() => import('@/features/register/DueCalendarPage')),
});
const assignments = createRoute({
  getParentRoute: () => root,
  path: '/nhiem-vu',
  validateSearch: (search: Record<string, unknown>): { loc?: string; q?: string; vanban?: string } => ({
    vanban: typeof search.vanban === 'string' ? search.vanban : undefined,
    loc: typeof search.loc === 'string' ? search.loc : undefined,
    q: typeof search.q === 'string' ? search.q : undefined,
  }),
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
const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
const materials = createRoute({
  getParentRoute: () => root,
  path: '/tai-lieu',
  validateSearch: (
    search: Record<string, unknown>,
  ): { ngonngu?: string; loai?: string; trangthai?: string; q?: string; congkhai?: boolean } => ({
    ngonngu: text(search.ngonngu),
    loai: text(search.loai),
    trangthai: text(search.trangthai),
    q: text(search.q),
    congkhai: search.congkhai === true ? true : undefined,
  }),
  component: lazyRouteComponent(() => import('./MaterialsRoute')),
});
const material = createRoute({
  getParentRoute: () => root,
  path: '/tai-lieu/$id',
  component: lazyRouteComponent(() => import('./WorkRoute')),
});
const materialVariant = createRoute({
  getParentRoute: () => root,
  path: '/tai-lieu/ban/$id',
  component: lazyRouteComponent(() => import('./VariantRoute')),
});
const materialTopics = createRoute({
  getParentRoute: () => root,
  path: '/chu-de',
  component: lazyRouteComponent(() => import('./TopicsRoute')),
});
const materialReviews = createRoute({
  getParentRoute: () => root,
  path: '/duyet-tai-lieu',
  component: lazyRouteComponent(() => import('@/features/materials/ReviewDeskPage')),
});
const reader = createRoute({
  getParentRoute: () => root,
  path: '/doc-duyet/$id',
  component: lazyRouteComponent(() => import('./ReaderRoute')),
});
const calendar = createRoute({
  getParentRoute: () => root,
  path: '/lich-lam-viec',
  component: lazyRouteComponent(() => import('@/features/calendar/CalendarPage')),
});
const UsesPage = lazyRouteComponent(() => import('@/features/material-uses/UsesPage'));
const uses = createRoute({
  getParentRoute: () => root,
  path: '/da-dung',
  validateSearch: (search: Record<string, unknown>): { tailieu?: string } => ({
    tailieu: text(search.tailieu),
  }),
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
const gaps = createRoute({
  getParentRoute: () => root,
  path: '/con-thieu',
  component: lazyRouteComponent(() => import('@/features/material-uses/GapsPage')),
});
const portals = createRoute({
  getParentRoute: () => root,
  path: '/cong-thong-tin',
  component: lazyRouteComponent(() => import('@/features/material-uses/PortalsPage')),
});
const templates = createRoute({
  getParentRoute: () => root,
  path: '/mau-bao-cao',
  component: lazyRouteComponent(() => import('@/features/templates/TemplateListPage')),
});
const TemplateBuilder = lazyRouteComponent(() => import('./TemplateBuilderRoute'));
const templateBuilder = createRoute({
  getParentRoute: () => root,
  path: '/mau-bao-cao/soan',
  validateSearch: (search: Record<string, unknown>): { sua?: string; tu?: string } => ({
    sua: typeof search.sua === 'string' ? search.sua : undefined,
    tu: typeof search.tu === 'string' ? search.tu : undefined,
  }),
  component: () => {
    const { sua, tu } = templateBuilder.useSearch();
    return <TemplateBuilder key={`${sua}${tu}`} revise={sua} copy={tu} />;
  },
});
const review = createRoute({
  getParentRoute: () => root,
  path: '/xem-xet',
  component: lazyRouteComponent(() => import('@/features/submissions/review/ReviewQueuePage')),
});
const sending = createRoute({
  getParentRoute: () => root,
  path: '/cach-gui-bao-cao',
  component: lazyRouteComponent(() => import('./SendingRoute')),
});
const receipt = createRoute({
  getParentRoute: () => root,
  path: '/bien-nhan/$reference',
  component: lazyRouteComponent(() => import('@/features/submissions/ReceiptPage')),
});
const journal = createRoute({
  getParentRoute: () => root,
  path: '/nhat-ky',
  validateSearch: (search: Record<string, unknown>): { viec?: string; tu?: string; den?: string } => ({
    viec: typeof search.viec === 'string' ? search.viec : undefined,
    tu: typeof search.tu === 'string' ? search.tu : undefined,
    den: typeof search.den === 'string' ? search.den : undefined,
  }),
  component: lazyRouteComponent(() => import('@/features/journal/JournalPage')),
});
const units = createRoute({
  getParentRoute: () => root,
  path: '/don-vi',
  validateSearch: (search: Record<string, unknown>): { q?: string; ngay?: string } => ({
    q: typeof search.q === 'string' ? search.q : undefined,
    ngay: typeof search.ngay === 'string' ? search.ngay : undefined,
  }),
  component: lazyRouteComponent(() => import('@/features/units/UnitListPage')),
});
const unit = createRoute({
  getParentRoute: () => root,
  path: '/don-vi/$id',
  component: lazyRouteComponent(() => import('@/features/units/UnitPage')),
});
const unitGroups = createRoute({
  getParentRoute: () => root,
  path: '/nhom-don-vi',
  component: lazyRouteComponent(() => import('@/features/units/groups/GroupListPage')),
});
const unitGroup = createRoute({
  getParentRoute: () => root,
  path: '/nhom-don-vi/$id',
  component: lazyRouteComponent(() => import('@/features/units/groups/GroupPage')),
});
const successions = createRoute({
  getParentRoute: () => root,
  path: '/sap-xep',
  component: lazyRouteComponent(() => import('@/features/units/SuccessionPage')),
});
const accounts = createRoute({
  getParentRoute: () => root,
  path: '/tai-khoan',
  validateSearch: (search: Record<string, unknown>): { q?: string } => ({
    q: typeof search.q === 'string' ? search.q : undefined,
  }),
  component: lazyRouteComponent(() => import('@/features/accounts/AccountListPage')),
});
const account = createRoute({
  getParentRoute: () => root,
  path: '/tai-khoan/$id',
  component: lazyRouteComponent(() => import('@/features/accounts/AccountPage')),
});
const OwnAccount = lazyRouteComponent(() => import('@/features/accounts/OwnAccountPage'));
const inbox = createRoute({
  getParentRoute: () => root,
  path: '/hop-viec',
  validateSearch: (given: Record<string, unknown>): { vanban?: string; loai?: string; moi?: boolean } => ({
    vanban: text(given.vanban),
    loai: text(given.loai),
    moi: given.moi === true ? true : undefined,
  }),
  component: lazyRouteComponent(() => import('@/features/inbox/InboxPage')),
});
const search = createRoute({
  getParentRoute: () => root,
  path: '/tim',
  validateSearch: (given: Record<string, unknown>): { q?: string; loai?: string } => ({
    // A number in the address is read as one: "1013" is a word here
    q: typeof given.q === 'number' ? String(given.q) : text(given.q),
    loai: text(given.loai),
  }),
  component: lazyRouteComponent(() => import('@/features/search/SearchPage')),
});
const own = createRoute({
  getParentRoute: () => root,
  path: '/toi',
  component: () => <OwnAccount />,
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    submission,
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
    templateBuilder,
    review,
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
