import { useText } from '@/shared/i18n';
import type { Box, Page } from './places';
import { words } from './texts';
import { usePicture } from './usePicture';

/** The place in the picture that a value was read from, beside the value. */
export function Crop({ id, boxes, pages }: { id: string; boxes: Box[]; pages: Page[] }) {
  const t = useText(words);
  const first = boxes[0];
  const page = pages.find((p) => p.page === first?.page);
  const { address } = usePicture(id, first?.page ?? 1, first !== undefined);
  if (!first || !page || !address) return null;
  const shown = boxes.filter((b) => b.page === first.page).slice(0, 3);
  const x = (part: number) => (part / 10_000) * page.width;
  const y = (part: number) => (part / 10_000) * page.height;
  const left = Math.max(0, x(Math.min(...shown.map((b) => b.left))) - 14);
  const top = Math.max(0, y(Math.min(...shown.map((b) => b.top))) - 6);
  const width = Math.min(page.width, x(Math.max(...shown.map((b) => b.left + b.width))) + 14) - left;
  const height = Math.min(page.height, y(Math.max(...shown.map((b) => b.top + b.height))) + 6) - top;
  return (
    <svg
      className="crop"
      viewBox={`${left} ${top} ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={t('asInPicture')}
    >
      <image href={address} x="0" y="0" width={page.width} height={page.height} />
    </svg>
  );
}
