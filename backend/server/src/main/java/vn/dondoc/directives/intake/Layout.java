package vn.dondoc.directives.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The main parts of a letter by lines: head, addressees, body, tail.
 *
 * @param addressed first line of "Kính gửi", or the body's when there is none
 * @param body first line of the body
 * @param tail first line after the body: "./.", recipients, signature
 */
record Layout(int addressed, int body, int tail) {
  private static final Pattern DEAR = Pattern.compile("^\\s*k[a-z0-9]{1,3}h\\s+g[a-z0-9]{1,3}\\b.*");
  private static final Pattern BULLET = Pattern.compile("^\\s*[-–—•*]\\s+\\S.*");
  private static final Pattern RECIPIENTS = Pattern.compile("^\\s*noi?\\s*n[a-z]{0,3}n\\b.*");
  private static final Pattern SIGNED = Pattern.compile("^\\s*(tm|kt|tl|tuq)\\s?\\.\\s?.*");
  private static final int LONGEST_HEAD = 40;

  static Layout of(Letter letter) {
    int lines = letter.lineCount();
    int dear = find(letter, DEAR, 0, Math.min(lines, LONGEST_HEAD));
    int body = dear < 0 ? afterHead(letter) : afterAddressees(letter, dear);
    int tail = tail(letter, body);
    return new Layout(dear < 0 ? body : dear, body, tail);
  }

  private static int find(Letter letter, Pattern pattern, int from, int to) {
    for (int line = from; line < to; line++) {
      if (pattern.matcher(Passage.fold(letter.line(line))).matches()) {
        return line;
      }
    }
    return -1;
  }

  /** Without addressees the head ends with the line that bears the date, or after it with the title in capitals. */
  private static int afterHead(Letter letter) {
    int last = 0;
    for (int line = 0; line < Math.min(letter.lineCount(), LONGEST_HEAD); line++) {
      Passage passage = Passage.of(letter, List.of(new int[] {letter.lineStart(line), letter.lineEnd(line)}));
      if (!Dates.in(passage).isEmpty() || !DocumentNumbers.in(passage.text()).isEmpty()) {
        last = line + 1;
        if (Dates.in(passage).stream().anyMatch(d -> d.date() != null)) {
          return last;
        }
      }
    }
    return last;
  }

  private static int afterAddressees(Letter letter, int dear) {
    int line = dear + 1;
    while (line < letter.lineCount()) {
      String text = letter.line(line);
      boolean belongs = text.isBlank() || BULLET.matcher(text).matches() || isContinued(letter, line);
      if (!belongs) {
        return line;
      }
      line++;
    }
    return dear + 1;
  }

  /** The wrapped rest of an addressee: the line before was one and did not end. */
  private static boolean isContinued(Letter letter, int line) {
    String before = letter.line(line - 1).strip();
    return !before.isEmpty() && !before.endsWith(".") && !before.endsWith(";") && line > 0
        && (before.startsWith("-") || before.startsWith("–") || before.endsWith(","));
  }

  private static int tail(Letter letter, int body) {
    for (int line = letter.lineCount() - 1; line >= body; line--) {
      String text = letter.line(line).strip();
      if (text.endsWith("./.") || text.endsWith("/.")) {
        return line + 1;
      }
    }
    int recipients = find(letter, RECIPIENTS, Math.min(body + 1, letter.lineCount()), letter.lineCount());
    if (recipients >= 0) {
      return recipients;
    }
    int signed = find(letter, SIGNED, Math.min(body + 1, letter.lineCount()), letter.lineCount());
    return signed >= 0 ? signed : letter.lineCount();
  }

  /** The head as one passage. */
  Passage head(Letter letter) {
    return lines(letter, 0, addressed);
  }

  Passage end(Letter letter) {
    return lines(letter, tail, letter.lineCount());
  }

  static Passage lines(Letter letter, int from, int to) {
    List<int[]> ranges = new ArrayList<>();
    for (int line = from; line < to; line++) {
      ranges.add(new int[] {letter.lineStart(line), letter.lineEnd(line)});
    }
    return Passage.of(letter, ranges);
  }
}
