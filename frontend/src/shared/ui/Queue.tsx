import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useText } from '@/shared/i18n';

/** Where the two answers of the one under the eyes are found in it. */
interface Answers {
  accept: string;
  refuse: string;
}

/**
 * Things that wait for an answer, one after the other beside their list; by keyboard if one likes: J and K go on and
 * back, A presses the good answer, R opens the other. What is settled leaves, and the next takes its place.
 */
export function Queue<T extends { id: string }>(props: {
  label: string;
  items: T[];
  answers: Answers;
  /** Above the list. */
  top?: ReactNode;
  more?: ReactNode;
  /** Before the name of one. */
  mark?: (item: T) => ReactNode;
  name: (item: T) => ReactNode;
  hint?: (item: T) => ReactNode;
  onSettled: (item: T) => void;
  children: (item: T, settled: () => void) => ReactNode;
}) {
  const { label, items, answers, mark, name, hint, onSettled } = props;
  const t = useText();
  const [at, setAt] = useState<string | null>(null);
  const panel = useRef<HTMLDivElement>(null);
  const index = Math.max(
    0,
    items.findIndex((item) => item.id === at),
  );
  const current = items[index];
  const go = useCallback(
    (step: number) => {
      const next = items[Math.min(items.length - 1, Math.max(0, index + step))];
      if (next) setAt(next.id);
    },
    [items, index],
  );
  useKeys(panel, answers, go);
  const settled = (item: T) => {
    setAt((items[index + 1] ?? items[index - 1])?.id ?? null);
    onSettled(item);
  };
  return (
    <div className="queue">
      <nav aria-label={label}>
        {props.top}
        <ol className="queue-list">
          {items.map((item) => (
            <li key={item.id} className={item === current ? 'queue-now' : undefined}>
              {mark?.(item)}
              <div>
                <button
                  type="button"
                  className="link"
                  aria-current={item === current || undefined}
                  onClick={() => setAt(item.id)}
                >
                  {name(item)}
                </button>{' '}
                {hint?.(item)}
              </div>
            </li>
          ))}
        </ol>
        {props.more}
      </nav>
      <div ref={panel}>
        {current && (
          <>
            <div className="page-line">
              <p className="quiet">{t('queuePosition', index + 1, items.length)}</p>
              <div className="actions">
                <button type="button" className="button" disabled={index === 0} onClick={() => go(-1)}>
                  ← {t('queueBefore')}
                </button>
                <button
                  type="button"
                  className="button"
                  disabled={index === items.length - 1}
                  onClick={() => go(1)}
                >
                  {t('queueNext')} →
                </button>
              </div>
            </div>
            {props.children(current, () => settled(current))}
          </>
        )}
      </div>
    </div>
  );
}

function useKeys(panel: { current: HTMLElement | null }, answers: Answers, go: (step: number) => void) {
  const { accept, refuse } = answers;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select');
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'j') go(1);
      else if (event.key === 'k') go(-1);
      else if (event.key === 'a') panel.current?.querySelector<HTMLElement>(accept)?.click();
      else if (event.key === 'r') {
        const box = panel.current?.querySelector<HTMLDetailsElement>(refuse);
        if (!box) return;
        box.open = true;
        box.querySelector('textarea')?.focus();
        event.preventDefault();
      }
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [panel, accept, refuse, go]);
}
