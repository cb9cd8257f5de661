import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '@/shared/i18n';

/** What is needed less often, behind one button; goes with Escape, with a click elsewhere, and with where it led. */
export function MoreMenu({ children }: { children: ReactNode }) {
  const t = useText();
  const box = useRef<HTMLDetailsElement>(null);
  const page = useLocation({ select: (at) => at.href });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes it
  useEffect(() => {
    if (box.current) box.current.open = false;
  }, [page]);
  useEffect(() => {
    const outside = (event: Event) => {
      if (box.current?.open && !box.current.contains(event.target as Node)) box.current.open = false;
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, []);
  return (
    <details
      ref={box}
      className="more"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !box.current?.open) return;
        box.current.open = false;
        box.current.querySelector('summary')?.focus();
      }}
    >
      <summary>{t('moreMenu')}</summary>
      <div className="more-links">{children}</div>
    </details>
  );
}
