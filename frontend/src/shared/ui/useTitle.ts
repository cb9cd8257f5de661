import { useEffect } from 'react';

/** The page's name on the browser's tab, and what a screen reader says after a change of page. */
export function useTitle(title: string | undefined) {
  useEffect(() => {
    if (title) document.title = `${title} – Đôn Đốc`;
  }, [title]);
}
