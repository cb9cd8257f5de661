package vn.dondoc.submissions.workbook;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.dondoc.submissions.ReportValue;

/**
 * A figure that stands in a cell as text, as Vietnamese offices write it: points or blanks group thousands, a comma
 * begins the fraction. A single point that cannot group ("8.5") begins one too, as in a sheet set to English.
 */
final class TypedFigure {
  private static final Set<String> NIL = Set.of("nil", "kps", "không", "không có", "không phát sinh");
  private static final Pattern VIETNAMESE = Pattern.compile("-?(\\d{1,15}|\\d{1,3}(\\.\\d{3})+)(,\\d{1,6})?");
  private static final Pattern ENGLISH = Pattern.compile("-?\\d{1,15}\\.(\\d{1,2}|\\d{4,6})");

  private TypedFigure() {}

  /** Empty for a blank and for what is no figure. */
  static Optional<ReportValue> read(String typed) {
    String text = typed.strip().toLowerCase(Locale.ROOT);
    if (NIL.contains(text)) {
      return Optional.of(ReportValue.NIL);
    }
    String compact = text.replaceAll("(?<=\\d)[ \\u00a0\\u202f](?=\\d{3}(\\D|$))", ".");
    if (VIETNAMESE.matcher(compact).matches()) {
      return ReportValue.of(new BigDecimal(compact.replace(".", "").replace(',', '.')));
    }
    return ENGLISH.matcher(compact).matches() ? ReportValue.of(new BigDecimal(compact)) : Optional.empty();
  }
}
