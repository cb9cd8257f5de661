import { Link } from '@tanstack/react-router';
import { useText } from '@/shared/i18n';

/** What an administrator keeps. */
export function AdminHome() {
  const t = useText();
  return (
    <>
      <h1>{t('home')}</h1>
      <ul className="rows">
        <li>
          <Link to="/don-vi">{t('units')}</Link>
        </li>
        <li>
          <Link to="/nhom-don-vi">{t('unitGroups')}</Link>
        </li>
        <li>
          <Link to="/sap-xep">{t('successions')}</Link>
        </li>
        <li>
          <Link to="/tai-khoan">{t('accounts')}</Link>
        </li>
        <li>
          <Link to="/nhat-ky">{t('journal')}</Link>
        </li>
        <li>
          <Link to="/lich-lam-viec">{t('calendar')}</Link>
        </li>
        <li>
          <Link to="/chu-de">{t('materialTopics')}</Link>
        </li>
      </ul>
    </>
  );
}
