import { useEffect, useRef, useState } from 'react';
import { useText } from '@/shared/i18n';
import { type Box, type Page, type Word, wordAt } from './places';
import { words } from './texts';
import { usePicture } from './usePicture';

interface Props {
  id: string;
  pages: Page[];
  /** How many the file has. */
  total: number;
  lit: Box[];
  scanned: boolean;
  onPick: (word: Word) => void;
}

const SIZES = [100, 140, 180, 230, 300];
/** Under this the recognition was not sure; the service holds back figures that are fainter than 80. */
const FAINT = 60;
const PHONE = '(max-width: 760px)';

/** The pages as they are; what is chosen on the right is lit, a word leads to what was read from it. */
export function PagePictures({ id, pages, total, lit, scanned, onPick }: Props) {
  const t = useText(words);
  const pane = useRef<HTMLElement>(null);
  const [size, setSize] = useState(() => (matchMedia(PHONE).matches ? 2 : 0));

  // biome-ignore lint/correctness/useExhaustiveDependencies: at another size the same place is looked for again
  useEffect(() => {
    const [first] = lit;
    const sheet = first && pane.current?.querySelector<HTMLElement>(`[data-page="${first.page}"]`);
    if (!pane.current || !sheet) return;
    const middle = sheet.offsetTop + ((first.top + first.height / 2) / 10_000) * sheet.clientHeight;
    const left = (first.left / 10_000) * sheet.clientWidth;
    const seen = pane.current;
    seen.scrollTo({
      top: middle - seen.clientHeight * 0.42,
      left: first.left + first.width < 5_500 ? 0 : left - seen.clientWidth * 0.12,
      behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
    });
  }, [lit, size]);

  return (
    <div className="pictures">
      <div className="pictures-tools">
        <span className="quiet">{t('pages', total)}</span>
        <button
          type="button"
          className="tool"
          aria-label={t('smaller')}
          disabled={size === 0}
          onClick={() => setSize(size - 1)}
        >
          −
        </button>
        <span className="tool-size">{SIZES[size]} %</span>
        <button
          type="button"
          className="tool"
          aria-label={t('larger')}
          disabled={size === SIZES.length - 1}
          onClick={() => setSize(size + 1)}
        >
          +
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="sheets" ref={pane} tabIndex={0} aria-label={t('pagePicture')}>
        {pages.map((page) => (
          <Sheet
            key={page.page}
            id={id}
            page={page}
            size={SIZES[size] ?? 100}
            title={t('pageOf', page.page, total)}
            lit={lit.filter((b) => b.page === page.page)}
            scanned={scanned}
            onPick={onPick}
          />
        ))}
        {total > pages.length && <p className="quiet">{t('firstPagesOnly', pages.length)}</p>}
      </section>
    </div>
  );
}

interface SheetProps {
  id: string;
  page: Page;
  size: number;
  title: string;
  lit: Box[];
  scanned: boolean;
  onPick: (word: Word) => void;
}

function Sheet({ id, page, size, title, lit, scanned, onPick }: SheetProps) {
  const sheet = useRef<HTMLElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!sheet.current) return;
    const watching = new IntersectionObserver((seen) => seen.some((s) => s.isIntersecting) && setNear(true), {
      rootMargin: '600px',
    });
    watching.observe(sheet.current);
    return () => watching.disconnect();
  }, []);
  const { address } = usePicture(id, page.page, near || lit.length > 0);
  const pick = (event: React.MouseEvent) => {
    const at = sheet.current?.getBoundingClientRect();
    if (!at) return;
    const word = wordAt(
      page,
      ((event.clientX - at.left) / at.width) * 10_000,
      ((event.clientY - at.top) / at.height) * 10_000,
    );
    if (word) onPick(word);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list on the other side does the same by keyboard
    <figure
      ref={sheet}
      className="sheet"
      data-page={page.page}
      style={{ width: `${size}%`, aspectRatio: `${page.width} / ${page.height}` }}
      onClick={pick}
    >
      {address && <img src={address} alt={title} width={page.width} height={page.height} />}
      <svg viewBox="0 0 10000 10000" preserveAspectRatio="none" aria-hidden="true">
        {scanned &&
          page.words
            .filter((w) => w.confidence < FAINT)
            .map((w) => (
              <rect
                key={w.from}
                className="faint"
                x={w.left}
                y={w.top + w.height}
                width={w.width}
                height={26}
              />
            ))}
        {lit.map((b) => (
          <rect
            key={`${b.left} ${b.top}`}
            className="lit"
            x={b.left - 50}
            y={b.top - 25}
            width={b.width + 100}
            height={b.height + 50}
            rx={40}
            ry={28}
          />
        ))}
      </svg>
    </figure>
  );
}
