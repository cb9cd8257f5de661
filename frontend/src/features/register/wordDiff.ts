/** A run of words that both texts have, or only one of them; from which word of its text on. */
export type Run = { from: number; words: string; own: boolean };

/**
 * What is only in the one and only in the other of two texts, word by word: each side as runs in its own order. Long
 * texts that have little in common are each one run of their own; a letter's clause is far shorter.
 */
export function wordDiff(before: string, after: string): { before: Run[]; after: Run[] } {
  const a = before.split(/\s+/).filter(Boolean);
  const b = after.split(/\s+/).filter(Boolean);
  if (a.length * b.length > 250_000) {
    return { before: [{ from: 0, words: before, own: true }], after: [{ from: 0, words: after, own: true }] };
  }
  const width = b.length + 1;
  // longest[i * width + j]: of the common words of a from i and b from j
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const sides = { before: [] as Run[], after: [] as Run[] };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add(sides.before, i, a[i++], false);
      add(sides.after, j, b[j++], false);
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      add(sides.before, i, a[i++], true);
    } else {
      add(sides.after, j, b[j++], true);
    }
  }
  return sides;
}

function add(runs: Run[], from: number, word: string | undefined, own: boolean) {
  const last = runs.at(-1);
  if (last?.own === own) last.words += ` ${word}`;
  else runs.push({ from, words: word ?? '', own });
}
