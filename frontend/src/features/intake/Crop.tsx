import { useText } from '@/shared/i18n';
import type { Box, Page } from './places';
import { words } from './texts';
import { usePicture } from './usePicture';

/** Lines of a crop, and points of the picture around it. */
const MOST = 3;
const AROUND = 12;

/** The place in the picture that a value was read from, beside the value. */
export function Crop({ id, boxes, pages }: { id: string; boxes: Box[]; pages: Page[] }) {
  const t = useText(words);
  const first = boxes[0];
  const page = pages.find((p) => p.page === first?.page);
  const { address } = usePicture(id, first?.page ?? 1, first !== undefined);
  if (!first || !page || !address) return null;
  const x = (part: number) => (part / 10_000) * page.width;
  const y = (part: number) => (part / 10_000) * page.height;
  return (
    <span role="img" aria-label={t('asInPicture')}>
      {boxes
        .filter((b) => b.page === first.page)
        .slice(0, MOST)
        .map((b) => {
          const width = x(b.width) + 2 * AROUND;
          const height = y(b.height) + AROUND;
          const from = { x: Math.max(0, x(b.left) - AROUND), y: Math.max(0, y(b.top) - AROUND / 2) };
          return (
            <svg
              key={`${b.left} ${b.top}`}
              className="crop"
              viewBox={`${from.x} ${from.y} ${width} ${height}`}
              width={width}
              height={height}
              aria-hidden="true"
            >
              <image href={address} x="0" y="0" width={page.width} height={page.height} />
            </svg>
          );
        })}
    </span>
  );
}
