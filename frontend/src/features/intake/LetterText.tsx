import { useEffect, useRef } from 'react';
import type { Source } from '@/shared/api/generated/types.gen';

interface Props {
  text: string;
  lit: Source | null;
  onPick: (line: number) => void;
}

/** The letter with its line numbers; the source of what is selected is lit, and a line leads back to what it gave. */
export function LetterText({ text, lit, onPick }: Props) {
  const first = useRef<HTMLElement>(null);
  useEffect(() => {
    if (lit)
      first.current?.scrollIntoView({
        block: 'center',
        behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
      });
  }, [lit]);
  return (
    <ol className="letter">
      {text.split(/\r?\n/).map((line, index) => {
        const number = index + 1;
        const inside = lit && number >= lit.fromLine && number <= lit.toLine;
        const from = inside && number === lit.fromLine ? lit.fromColumn - 1 : 0;
        const to = inside && number === lit.toLine ? lit.toColumn : line.length;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list on the other side does the same by keyboard
          <li key={index} onClick={() => onPick(number)}>
            {inside ? (
              <>
                {line.slice(0, from)}
                <mark ref={number === lit.fromLine ? first : null}>{line.slice(from, to) || ' '}</mark>
                {line.slice(to)}
              </>
            ) : (
              line || ' '
            )}
          </li>
        );
      })}
    </ol>
  );
}
