import { Link } from '@tanstack/react-router';
import { useText } from '@/shared/i18n';
import { words } from './texts';

const KEPT = [
  ['/don-vi', 'units', 'aboutUnits'],
  ['/nhom-don-vi', 'unitGroups', 'aboutUnitGroups'],
  ['/sap-xep', 'successions', 'aboutSuccessions'],
  ['/tai-khoan', 'accounts', 'aboutAccounts'],
  ['/lich-lam-viec', 'calendar', 'aboutCalendar'],
  ['/chu-de', 'materialTopics', 'aboutTopics'],
  ['/nhat-ky', 'journal', 'aboutJournal'],
] as const;

/** What an administrator keeps. */
export function AdminHome() {
  const t = useText(words);
  return (
    <>
      <h1>{t('home')}</h1>
      <ul className="rows">
        {KEPT.map(([to, name, about]) => (
          <li key={to}>
            <div>
              <Link to={to}>{t(name)}</Link>
              <p className="quiet">{t(about)}</p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
