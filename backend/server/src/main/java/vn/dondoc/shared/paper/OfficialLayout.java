package vn.dondoc.shared.paper;

/**
 * The measures of an administrative document (Nghị định 30/2020/NĐ-CP, Phụ lục I), for both writers. Where the decree
 * gives a range, one value is chosen; the test holds them against the ranges.
 */
final class OfficialLayout {
  static final int PAGE_WIDTH_MM = 210;
  static final int PAGE_HEIGHT_MM = 297;
  static final int TOP_MM = 20;
  static final int BOTTOM_MM = 20;
  static final int LEFT_MM = 30;
  static final int RIGHT_MM = 15;
  /** From the page's edge to the number in the top margin. */
  static final int PAGE_NUMBER_MM = 10;

  /** The name that a DOCX asks for, and that the PDF gives to the font of the same widths. */
  static final String FONT = "Times New Roman";

  static final int MOTTO_COUNTRY_PT = 13;
  static final int MOTTO_PT = 14;
  static final int ISSUER_PT = 13;
  static final int NUMBER_PT = 13;
  static final int DATE_PT = 14;
  static final int KIND_PT = 14;
  static final int BODY_PT = 14;
  static final int TABLE_PT = 13;
  static final int SIGNATORY_PT = 14;
  static final int RECIPIENTS_HEADING_PT = 12;
  static final int RECIPIENTS_PT = 11;
  static final int PAGE_NUMBER_PT = 14;
  static final int FOOT_PT = 9;

  static final int INDENT_MM = 10;
  static final int PARAGRAPH_SPACE_PT = 6;
  /** Room for signature and stamp. */
  static final int SIGNATURE_MM = 30;
  static final int QR_MM = 26;

  /** The two columns of the head, in percent of the width of the text; country and motto must stand in one line each. */
  static final int HEAD_LEFT = 40;
  static final int HEAD_RIGHT = 60;
  /** A line under a text, in percent of its column: as long as the motto, a third to a half of the others. */
  static final int MOTTO_RULE = 65;
  static final int ISSUER_RULE = 36;
  static final int SUBJECT_RULE = 20;

  static final String COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
  static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
  static final String RECIPIENTS = "Nơi nhận:";

  private OfficialLayout() {}

  static int textWidthMm() {
    return PAGE_WIDTH_MM - LEFT_MM - RIGHT_MM;
  }

  /** What XML 1.0 cannot hold becomes a sign that a reader sees. */
  static String printable(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().forEach(c -> clean.appendCodePoint(isXml(c) ? c : 0xFFFD));
    return clean.toString();
  }

  private static boolean isXml(int c) {
    return c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
  }
}
