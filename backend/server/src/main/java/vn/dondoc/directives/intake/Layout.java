package vn.dondoc.directives.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The main parts of a letter by lines: head, addressees, body, tail, annexes.
 *
 * @param addressed first line of "Kính gửi", or the body's when there is none
 * @param body first line of the body
 * @param tail first line after the body: recipients, signature
 * @param annex first line of what is attached behind the signature, or the number of lines
 */
record Layout(int addressed, int body, int tail, int annex) {
  private static final Pattern DEAR = Pattern.compile("^\\s*k[a-z0-9]{1,3}h\\s+g[a-z0-9]{1,3}\\b.*|.*\\bdi[a-z0-9]n\\s?:\\s*$");
  private static final Pattern BULLET = Pattern.compile("^\\s*[-–—•*+]\\s?+\\S.*");
  private static final Pattern NUMBERED = Pattern.compile("^\\s*(?:\\d{1,2}\\s?[.)/]|[IVX]{1,4}\\s?[.)-])\\s.*");
  private static final Pattern BASIS =
      Pattern.compile("^\\s*(?:can cu|thuc hien|de |nham |qua |thoi gian|trong |ngay |tiep |truoc |hien nay|ubnd .* (?:yeu cau|de nghi|chi dao)).*");
  private static final Pattern RECIPIENTS = Pattern.compile("^\\s*(?:n[o0]i?\\s*n[a-z0-9]{0,3}n\\b|n[a-z0-9]{1,2}\\s?n[a-z0-9]{1,3}n\\s*:).*");
  /** "- Lưu: VT": the last of the recipients. */
  private static final Pattern FILED = Pattern.compile("^\\s*[-–]?\\s*l[a-z0-9]{1,2}u?\\s*:?\\s*(?:vt|vp|v\\.?t)\\b.*");
  private static final Pattern SIGNED = Pattern.compile("^\\s*(?:(?:t\\s?/?\\s?m|kt|tl|tuq)\\s?[./]\\s?.*|(?:pho )?(?:chu tich|giam doc|tong giam doc|hieu truong|truong phong|truong ban|bi thu|chanh van phong)\\s*)$");
  private static final Pattern ATTACHED =
      Pattern.compile("^\\s*(?:phu luc|ke hoach|quy che|quy dinh|danh muc|chuong trinh|bang |phan cong|bieu|de an|phuong an|nhiem vu).*");
  private static final int LONGEST_HEAD = 40;
  private static final int NEAR = 3;

  static Layout of(Letter letter) {
    int lines = letter.lineCount();
    int dear = find(letter, DEAR, 0, Math.min(lines, LONGEST_HEAD));
    int body = dear < 0 ? afterHead(letter) : afterAddressees(letter, dear);
    int tail = tail(letter, body);
    return new Layout(dear < 0 ? body : dear, body, tail, annex(letter, tail));
  }

  private static int find(Letter letter, Pattern pattern, int from, int to) {
    for (int line = from; line < to; line++) {
      String text = letter.line(line);
      if (text.length() < 400 && pattern.matcher(letter.foldedLine(line)).matches()) {
        return line;
      }
    }
    return -1;
  }

  /** Without addressees the head ends with the line that bears the date, or with the number when that stands just below. */
  private static int afterHead(Letter letter) {
    int dated = -1;
    int numbered = -1;
    for (int line = 0; line < Math.min(letter.lineCount(), LONGEST_HEAD) && (dated < 0 || line <= dated + NEAR && numbered < 0); line++) {
      Passage passage = lines(letter, line, line + 1);
      if (numbered < 0 && !DocumentNumbers.in(passage.text()).isEmpty()) {
        numbered = line;
      }
      if (dated < 0 && Dates.in(passage).stream().anyMatch(d -> d.date() != null)) {
        dated = line;
      }
    }
    return Math.max(dated, numbered) + 1;
  }

  private static int afterAddressees(Letter letter, int dear) {
    String last = letter.line(dear).strip();
    boolean blank = false;
    int end = dear + 1;
    for (int line = dear + 1; line < letter.lineCount(); line++) {
      String text = letter.line(line).strip();
      if (!text.isEmpty()) {
        if (!belongs(text, last, blank)) {
          return end;
        }
        last = text;
        end = line + 1;
      }
      blank = text.isEmpty();
    }
    return dear + 1;
  }

  /** A bullet, what follows a comma or semicolon, or the wrapped rest of an addressee. */
  private static boolean belongs(String text, String last, boolean blankBefore) {
    if (NUMBERED.matcher(text).matches()) {
      return false;
    }
    if (BULLET.matcher(text).matches()) {
      return true;
    }
    boolean open = last.endsWith(";") || last.endsWith(",") || last.endsWith(":");
    boolean wrapped = !blankBefore && !last.endsWith(".");
    return (open || wrapped) && !BASIS.matcher(Passage.fold(text)).matches();
  }

  /** Behind the last "./." above the recipients; what is attached below the signature may end in one, too. */
  private static int tail(Letter letter, int body) {
    int recipients = recipients(letter, Math.min(body + 1, letter.lineCount()));
    int limit = recipients >= 0 ? recipients : letter.lineCount();
    for (int line = limit - 1; line >= body; line--) {
      String text = letter.line(line).strip();
      if (text.endsWith("./.") || text.endsWith("/.")) {
        return line + 1;
      }
    }
    if (recipients >= 0) {
      return recipients;
    }
    int signed = find(letter, SIGNED, Math.min(body + 1, letter.lineCount()), letter.lineCount());
    return signed >= 0 ? signed : letter.lineCount();
  }

  private static int recipients(Letter letter, int from) {
    int named = find(letter, RECIPIENTS, from, letter.lineCount());
    int filed = named >= 0 ? -1 : find(letter, FILED, from, letter.lineCount());
    while (filed > from && !letter.line(filed - 1).isBlank()) {
      filed--;
    }
    return named >= 0 ? named : filed;
  }

  /** The title in capitals of what follows the signature. */
  private static int annex(Letter letter, int tail) {
    for (int line = tail; line < letter.lineCount(); line++) {
      String text = letter.line(line).strip();
      boolean capitals = !text.isEmpty() && text.length() < 120 && text.chars().noneMatch(Character::isLowerCase);
      if ((capitals || text.startsWith("Phụ lục")) && ATTACHED.matcher(Passage.fold(text)).matches()) {
        return line;
      }
    }
    return letter.lineCount();
  }

  /** The head as one passage. */
  Passage head(Letter letter) {
    return lines(letter, 0, addressed);
  }

  /** The left of the head's two columns: who issues. */
  Passage letterhead(Letter letter, int lastLine) {
    List<int[]> ranges = new ArrayList<>();
    for (int line = 0; line < Math.min(lastLine + 1, addressed); line++) {
      String text = letter.line(line);
      int start = text.length() - text.stripLeading().length();
      int gap = text.indexOf("   ", start);
      int tab = text.indexOf('\t', start);
      int cut = gap < 0 ? tab : tab < 0 ? gap : Math.min(gap, tab);
      ranges.add(new int[] {letter.lineStart(line) + start, cut < 0 ? letter.lineEnd(line) : letter.lineStart(line) + cut});
    }
    return Passage.of(letter, ranges);
  }

  static Passage lines(Letter letter, int from, int to) {
    List<int[]> ranges = new ArrayList<>();
    for (int line = from; line < to; line++) {
      ranges.add(new int[] {letter.lineStart(line), letter.lineEnd(line)});
    }
    return Passage.of(letter, ranges);
  }
}
