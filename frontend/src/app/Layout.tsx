import { Link, Outlet } from '@tanstack/react-router';
import { useContext, useState, useSyncExternalStore } from 'react';
import { LanguageContext, useText } from '@/shared/i18n';
import { lastAccount, store } from '@/shared/offline/store';
import { serverClock } from '@/shared/serverClock';
import { useOnline } from '@/shared/ui/useOnline';
import { useAccount } from './account';
import { Leaving, signOutAndClear, type Unsent } from './Leaving';

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
  const unit = account?.memberships[0]?.unit.name;
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
          <div className="who">
            {account && (
              <span className="who-name">
                {account.displayName}
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
          {account && (
            <>
              <Link to="/">{t('home')}</Link>
              <Link to="/van-ban">{t('directives')}</Link>
              <Link to="/nhiem-vu">{t('duties')}</Link>
            </>
          )}
          <Link to="/tai-lieu">{t('materials')}</Link>
          {account && <Link to="/lich-lam-viec">{t('calendar')}</Link>}
        </nav>
      </header>
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
        <Outlet />
      </main>
    </>
  );
}
