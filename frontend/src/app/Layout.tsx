import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { ToApproveBadge } from '@/features/home/ToApproveBadge';
import { api } from '@/shared/api/client';
import { LanguageContext, useText } from '@/shared/i18n';
import { lastAccount, store } from '@/shared/offline/store';
import { serverClock } from '@/shared/serverClock';
import { useOnline } from '@/shared/ui/useOnline';
import { useAccount } from './account';
import { InboxLink } from './InboxLink';
import { Leaving, signOutAndClear, type Unsent } from './Leaving';
import { MoreMenu } from './MoreMenu';
import { SearchBox } from './SearchBox';

const OwnAccountPage = lazy(() => import('@/features/accounts/OwnAccountPage'));

export function Layout() {
  const t = useText();
  const account = useAccount();
  const { toggle } = useContext(LanguageContext);
  const online = useOnline();
  const wrong = useSyncExternalStore(serverClock.onChange, serverClock.deviceAhead);
  const [leaving, setLeaving] = useState<Unsent | null>(null);
  const leave = async () => {
    const unsent = await store.unsent(lastAccount.get() ?? '');
    if (unsent.reports + unsent.files > 0) setLeaving(unsent);
    else await signOutAndClear();
  };
  const works = account?.memberships.some((one) => one.role !== 'ADMIN') ?? false;
  const receives = account?.memberships.some((one) => one.role === 'COORDINATOR' || one.role === 'LEADER');
  const unit = account?.memberships[0]?.unit.name;
  const page = useLocation({ select: (at) => at.pathname });
  const bar = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: on a phone the bar is wider than the page
  useEffect(() => {
    bar.current
      ?.querySelector('[aria-current="page"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [page]);
  const worksForUnit = account?.memberships.some((m) => m.role === 'UNIT_OFFICER' || m.role === 'UNIT_HEAD');
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <header className="top">
        <div className="top-line">
          <Link to="/" className="brand">
            <img src="/icon.svg" alt="" width="28" height="28" /> {t('appName')}
          </Link>
          {works && <SearchBox />}
          <div className="who">
            {account && (
              <span className="who-name">
                <Link to="/toi">{account.displayName}</Link>
                {unit && <small>{unit}</small>}
              </span>
            )}
            <button type="button" className="link" onClick={toggle}>
              {t('otherLanguage')}
            </button>
            {account && (
              <button type="button" className="link" onClick={leave}>
                {t('signOut')}
              </button>
            )}
          </div>
        </div>
        <nav aria-label={t('appName')}>
          <div className="nav-main" ref={bar}>
            {account && (
              <>
                <Link to="/">
                  {t('home')}
                  {worksForUnit && page !== '/' && <ToApproveBadge />}
                </Link>
                {works && <InboxLink />}
                {works && <Link to="/van-ban">{t('directives')}</Link>}
                {works && <Link to="/nhiem-vu">{t('duties')}</Link>}
              </>
            )}
            <Link to="/tai-lieu">{t('materials')}</Link>
          </div>
          {account && (
            <MoreMenu>
              {works && <Link to="/da-dung">{t('materialUses')}</Link>}
              {receives && <Link to="/tong-hop">{t('consolidations')}</Link>}
              <Link to="/mau-bao-cao">{t('templates')}</Link>
              <Link to="/lich-lam-viec">{t('calendar')}</Link>
              <Link to="/don-vi">{t('units')}</Link>
              <Link to="/nhat-ky">{t('journal')}</Link>
            </MoreMenu>
          )}
        </nav>
      </header>
      {account?.seenBy && (
        <p className="offline" role="status">
          {t('seeingAs', account.displayName)}{' '}
          <button
            type="button"
            className="button button-small"
            onClick={() => api<void>('/me/sight/end', { method: 'POST' }).finally(() => location.assign('/'))}
          >
            {t('stopSeeing')}
          </button>
        </p>
      )}
      {leaving && <Leaving unsent={leaving} onStay={() => setLeaving(null)} onLeave={signOutAndClear} />}
      {wrong !== 0 && (
        <p className="offline" role="status">
          {t(wrong > 0 ? 'clockAhead' : 'clockBehind', Math.abs(wrong))}
        </p>
      )}
      {!online && (
        <p className="offline" role="status">
          {t('offlineNow')}
        </p>
      )}
      <main id="main">
        {account?.mustChangePassword ? (
          <Suspense fallback={null}>
            <OwnAccountPage mustChange />
          </Suspense>
        ) : (
          <Outlet />
        )}
      </main>
    </>
  );
}
