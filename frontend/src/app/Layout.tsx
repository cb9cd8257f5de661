import { Link, Outlet } from '@tanstack/react-router';
import { useContext, useEffect, useState } from 'react';
import { signOut } from '@/shared/api/session';
import { LanguageContext, useText } from '@/shared/i18n';
import { useAccount } from './account';

export function Layout() {
  const t = useText();
  const account = useAccount();
  const { toggle } = useContext(LanguageContext);
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
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
              <button
                type="button"
                className="link"
                onClick={() => signOut().then(() => location.assign('/'))}
              >
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
