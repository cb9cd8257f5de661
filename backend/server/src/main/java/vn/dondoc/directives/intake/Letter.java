package vn.dondoc.directives.intake;

import java.util.Arrays;

/** The raw text, never changed, and where its lines begin. */
final class Letter {
  private final String raw;
  private final int[] lineStarts;
  private final boolean typed;
  private final String[] folded;

  Letter(String raw) {
    this.raw = raw;
    this.lineStarts = java.util.stream.IntStream.concat(
            java.util.stream.IntStream.of(0),
            java.util.stream.IntStream.range(0, raw.length()).filter(i -> raw.charAt(i) == '\n').map(i -> i + 1))
        .toArray();
    this.typed = Passage.isMarked(raw);
    this.folded = new String[lineStarts.length];
  }

  /** Whether it bears Vietnamese marks throughout, as typed text does and most OCR does not. */
  boolean isTyped() {
    return typed;
  }

  String raw() {
    return raw;
  }

  int lineCount() {
    return lineStarts.length;
  }

  int lineStart(int line) {
    return lineStarts[line];
  }

  /** End of a line without its line break, in either style. */
  int lineEnd(int line) {
    int end = line + 1 < lineStarts.length ? lineStarts[line + 1] - 1 : raw.length();
    return end > lineStarts[line] && raw.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  String line(int line) {
    return raw.substring(lineStart(line), lineEnd(line));
  }

  /** A line as {@link Passage} folds it: many rules look at every line. */
  String foldedLine(int line) {
    folded[line] = folded[line] == null ? Passage.fold(line(line)) : folded[line];
    return folded[line];
  }

  /** From an index up to, and without, another. */
  Source source(int from, int to) {
    int last = Math.max(from, to - 1);
    int fromLine = lineOf(from);
    int toLine = lineOf(last);
    return new Source(
        fromLine + 1,
        from - lineStarts[fromLine] + 1,
        toLine + 1,
        last - lineStarts[toLine] + 1,
        raw.substring(from, Math.max(from, to)));
  }

  private int lineOf(int index) {
    int found = Arrays.binarySearch(lineStarts, index);
    return found >= 0 ? found : -found - 2;
  }
}
