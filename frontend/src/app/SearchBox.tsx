import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useText } from '@/shared/i18n';
import { isTyping } from '@/shared/ui/typing';

/** Finds anything that is written; the key "/" leads here from wherever nothing is being typed. */
export function SearchBox() {
  const t = useText();
  const navigate = useNavigate();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      event.preventDefault();
      box.current?.select();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <search>
      <form
        className="search-box"
        onSubmit={(event) => {
          event.preventDefault();
          const q = box.current?.value.trim();
          if (q) navigate({ to: '/tim', search: { q } });
        }}
      >
        <input
          ref={box}
          type="search"
          maxLength={100}
          aria-label={t('searchAll')}
          aria-keyshortcuts="/"
          placeholder={t('searchAll')}
        />
      </form>
      <Link to="/tim" className="search-link">
        <span aria-hidden="true">⌕</span> {t('searchShort')}
      </Link>
    </search>
  );
}
