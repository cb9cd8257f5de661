package vn.dondoc.reportperiods.templates.excel;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.reportperiods.templates.TemplateForm.Type;

/** What kind of answer a label asks for, by its words and its unit. */
record GuessedType(Type type, List<String> options) {
  private static final Pattern CHOICE = Pattern.compile("\\(?\\b(có)\\s*/\\s*(không)\\b\\)?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern DATE = Pattern.compile("\\b(ngay (bao cao|ban hanh|to chuc|thuc hien|thang)|thoi (diem|gian))\\b");
  private static final Pattern LINK = Pattern.compile("\\b(link|url|duong dan|dia chi (web|trang))\\b");
  private static final Pattern LONG = Pattern.compile("\\b(danh gia|kho khan|vuong mac|kien nghi|de xuat|mo ta|neu ro|giai phap|phuong huong|nhan xet|ton tai|uu diem|han che|nguyen nhan|thuan loi|noi bat)\\b");
  private static final Pattern SHORT = Pattern.compile("^(ten|ho va ten|dia diem|don vi|nguoi|co quan|hinh thuc|ghi chu)\\b");

  static GuessedType of(String label, String unit) {
    Matcher choice = CHOICE.matcher(label);
    String folded = fold(label);
    if (!unit.isEmpty()) {
      return plain(unit.equals("%") ? Type.DECIMAL : Type.INTEGER);
    }
    if (choice.find()) {
      return new GuessedType(Type.CHOICE, List.of("Có", "Không"));
    }
    if (LINK.matcher(folded).find()) {
      return plain(Type.LINK);
    }
    if (DATE.matcher(folded).find()) {
      return plain(Type.DATE);
    }
    if (LONG.matcher(folded).find()) {
      return plain(Type.LONG_TEXT);
    }
    return plain(SHORT.matcher(folded).find() ? Type.SHORT_TEXT : folded.contains("ty le") ? Type.DECIMAL : Type.INTEGER);
  }

  private static GuessedType plain(Type type) {
    return new GuessedType(type, List.of());
  }

  static String fold(String text) {
    return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace('đ', 'd').strip();
  }
}
