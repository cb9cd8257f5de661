import { type RefObject, useEffect } from 'react';
import { isTyping } from '@/shared/ui/typing';

/** j and k walk over the links of the rows; other keys are told with the row that has the focus. */
export function useRowKeys(list: RefObject<HTMLElement | null>, onKey: (key: string, row: string) => void) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
      const at = rows.indexOf(document.activeElement as HTMLElement);
      if (event.key === 'j' || event.key === 'k') {
        const next = event.key === 'j' ? at + 1 : Math.max(0, at - 1);
        rows[Math.min(next, rows.length - 1)]?.focus();
      } else if (at >= 0) {
        onKey(event.key, rows[at]?.dataset.row ?? '');
      }
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [list, onKey]);
}
