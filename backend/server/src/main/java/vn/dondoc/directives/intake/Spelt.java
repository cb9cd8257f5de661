package vn.dondoc.directives.intake;

/** Words that many rules look for, as parts of a pattern over the folded form: typed, or as OCR may have spelt them. */
final class Spelt {
  /** hằng, hàng, mỗi */
  static final String EACH = "(?:h[a-z0-9]{1,2}n?g|m[a-z0-9]i)";
  /** ngày, before a figure */
  static final String DAY = "ng[a-z0-9]{1,3}";
  /** quý */
  static final String QUARTER = "qu[a-z0-9]";

  private Spelt() {}
}
