import { useEffect, useState } from 'react';

const KEPT = 'dondoc.intake.keys';

interface Does {
  move: (step: 1 | -1) => void;
  open: (step: 1 | -1) => void;
  accept: () => boolean;
  choose: (answer: number) => void;
  edit: () => void;
}

/** One-letter keys for the whole page, outside of what is typed into; they can be turned off (WCAG 2.1.4). */
export function useShortcuts(does: Does) {
  const [on, setOn] = useState(() => localStorage.getItem(KEPT) !== 'off');
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      const at = event.target instanceof HTMLElement ? event.target : document.body;
      const typing =
        /SELECT|TEXTAREA/.test(at.tagName) || (at instanceof HTMLInputElement && at.type !== 'radio');
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      const done = act(event.key, at, does);
      if (done) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
  const turn = (next: boolean) => {
    localStorage.setItem(KEPT, next ? 'on' : 'off');
    setOn(next);
  };
  return { on, turn };
}

function act(key: string, at: HTMLElement, does: Does): boolean {
  switch (key) {
    case 'j':
      does.move(1);
      return true;
    case 'k':
      does.move(-1);
      return true;
    case 'n':
      does.open(1);
      return true;
    case 'p':
      does.open(-1);
      return true;
    case 'e':
      does.edit();
      return true;
    case 'Enter':
      return (at.classList.contains('item-head') || at.matches('input[type="radio"]')) && does.accept();
    default:
      if (!/^[1-9]$/.test(key)) return false;
      does.choose(Number(key));
      return true;
  }
}
