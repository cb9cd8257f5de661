import { Link } from '@tanstack/react-router';
import { useText } from '@/shared/i18n';
import { words } from './texts';

/** The pages of who looks after the library as a whole. */
export function Sections() {
  const t = useText(words);
  return (
    <nav className="actions" aria-label={t('usesTitle')}>
      <Link to="/da-dung">{t('usesTitle')}</Link>
      <Link to="/con-thieu">{t('gapsTitle')}</Link>
      <Link to="/cong-thong-tin">{t('portalsTitle')}</Link>
      <a href="/cong-bo">{t('publicSite')}</a>
    </nav>
  );
}
