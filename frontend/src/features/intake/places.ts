import type { LetterPages, Source } from '@/shared/api/generated/types.gen';

/** A word of the letter on its page; in ten-thousandths of the page. */
export interface Box {
  page: number;
  left: number;
  top: number;
  width: number;
  height: number;
}
export interface Word extends Box {
  from: number;
  to: number;
  confidence: number;
}
export type Page = Omit<LetterPages['pages'][number], 'words'> & { words: Word[] };

export const pagesOf = (of: LetterPages): Page[] =>
  of.pages.map((p) => ({
    ...p,
    words: p.words.map(([from = 0, to = 0, left = 0, top = 0, width = 0, height = 0, confidence = 0]) => ({
      page: p.page,
      from,
      to,
      left,
      top,
      width,
      height,
      confidence,
    })),
  }));

export const lineStarts = (text: string) => {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return starts;
};

/** A source counts lines and columns from 1, both ends included; words count letters from 0. */
export const rangeOf = (source: Source, starts: number[]): [number, number] => [
  (starts[source.fromLine - 1] ?? 0) + source.fromColumn - 1,
  (starts[source.toLine - 1] ?? 0) + source.toColumn,
];

/** The words of a stretch of the letter, those side by side on one line joined. */
export function boxesOf([from, to]: [number, number], pages: Page[]): Box[] {
  const boxes: Box[] = [];
  for (const word of pages.flatMap((p) => p.words.filter((w) => w.from < to && w.to > from))) {
    const last = boxes.at(-1);
    const middle = word.top + word.height / 2;
    const sameLine =
      last &&
      last.page === word.page &&
      middle > last.top &&
      middle < last.top + last.height &&
      word.left >= last.left;
    if (sameLine) {
      const bottom = Math.max(last.top + last.height, word.top + word.height);
      last.top = Math.min(last.top, word.top);
      last.height = bottom - last.top;
      last.width = Math.max(last.width, word.left + word.width - last.left);
    } else {
      const { page, left, top, width, height } = word;
      boxes.push({ page, left, top, width, height });
    }
  }
  return boxes;
}

/** The word under a point of a page, or the one nearest to it on the same line. */
export function wordAt(page: Page, x: number, y: number): Word | undefined {
  const near = page.words.filter((w) => y >= w.top - 40 && y <= w.top + w.height + 40);
  return near
    .map((word) => ({ word, off: Math.max(word.left - x, x - word.left - word.width, 0) }))
    .filter(({ off }) => off < 250)
    .sort((a, b) => a.off - b.off)[0]?.word;
}
