package vn.dondoc.directives.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers and notations of documents (số, ký hiệu) wherever they stand, with the blanks and line breaks that OCR puts
 * into them. They are found before dates, for "53/20" of 53/2022/NĐ-CP is no date.
 */
final class DocumentNumbers {
  private static final String SYMBOL = "[A-ZĐ][A-ZĐa-zđ0-9]{0,9}";
  private static final String NOTATION = SYMBOL + "(?:\\s?g\\b)?(?:\\s?[-–.&]\\s?" + SYMBOL + "(?:\\s?g\\b)?){0,3}";
  /** 53/2022/NĐ-CP, 24/2018/QH14 */
  private static final Pattern WITH_YEAR =
      Pattern.compile("(?<![\\d/])(\\d{1,5})\\s?/\\s?((?:19|20)\\d{2})\\s?/\\s?((?:" + NOTATION + "|QH\\d{1,2}))");
  /** 1013/UBND-VHTT, 12/KH-UBND */
  private static final Pattern PLAIN = Pattern.compile("(?<![\\d/])(\\d{1,5})\\s?/\\s?(" + NOTATION + ")");
  /** 30-NQ/TW: the Party's form */
  private static final Pattern PARTY =
      Pattern.compile("(?<![\\d/])(\\d{1,4})\\s?[-–]\\s?([A-ZĐ][A-ZĐa-z]{1,4})\\s?/\\s?([A-ZĐ][A-ZĐa-zđ]{1,7}(?:-[A-ZĐ][A-ZĐa-zđ]{0,5})?)");

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern DECREE = Pattern.compile("^(?:ND|NP)(?=-|$)");
  private static final Pattern DECISION = Pattern.compile("^(?:QD|QP|QB)(?=-|$)");
  private static final Pattern TELEGRAM = Pattern.compile("^(?:CD|CP)(?=-UBND|-TTg)");

  private DocumentNumbers() {}

  /** @param from and to count in the passage's own text */
  record Found(String number, int from, int to) {}

  static List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    if (text.indexOf('/') < 0) {
      return found;
    }
    BitSet taken = new BitSet();
    collect(WITH_YEAR.matcher(text), taken, found, m -> m.group(1) + "/" + m.group(2) + "/" + notation(m.group(3)));
    collect(PARTY.matcher(text), taken, found, m -> m.group(1) + "-" + notation(m.group(2)) + "/" + notation(m.group(3)));
    collect(PLAIN.matcher(text), taken, found, m -> m.group(1) + "/" + notation(m.group(2)));
    found.sort(java.util.Comparator.comparingInt(Found::from));
    return found;
  }

  private static void collect(Matcher matcher, BitSet taken, List<Found> found, java.util.function.Function<Matcher, String> number) {
    while (matcher.find()) {
      int next = taken.nextSetBit(matcher.start());
      if (next < 0 || next >= matcher.end()) {
        taken.set(matcher.start(), matcher.end());
        found.add(new Found(number.apply(matcher), matcher.start(), matcher.end()));
      }
    }
  }

  /** Without blanks, as Nghị định 30/2020/NĐ-CP writes it; the Đ that OCR loses is put back in NĐ and QĐ. */
  private static String notation(String printed) {
    String plain = BLANKS.matcher(printed).replaceAll("").replace('–', '-');
    String decree = DECREE.matcher(plain).replaceFirst("NĐ");
    String decision = DECISION.matcher(decree).replaceFirst("QĐ");
    return TELEGRAM.matcher(decision).replaceFirst("CĐ");
  }
}
