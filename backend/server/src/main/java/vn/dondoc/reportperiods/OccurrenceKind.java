package vn.dondoc.reportperiods;

/** What stretch of the year a recurring report is about. */
public enum OccurrenceKind {
  QUARTER_1(3, 3),
  QUARTER_2(6, 3),
  QUARTER_3(9, 3),
  QUARTER_4(12, 3),
  HALF_YEAR(6, 6),
  SECOND_HALF(12, 6),
  NINE_MONTHS(9, 9),
  YEAR(12, 12),
  MONTH_1(1, 1),
  MONTH_2(2, 1),
  MONTH_3(3, 1),
  MONTH_4(4, 1),
  MONTH_5(5, 1),
  MONTH_6(6, 1),
  MONTH_7(7, 1),
  MONTH_8(8, 1),
  MONTH_9(9, 1),
  MONTH_10(10, 1),
  MONTH_11(11, 1),
  MONTH_12(12, 1),
  /** Of every week, on a weekday instead of a day of the year. */
  WEEK(0, 0);

  private final int lastMonth;
  private final int months;

  OccurrenceKind(int lastMonth, int months) {
    this.lastMonth = lastMonth;
    this.months = months;
  }

  /** What the code of a period of this kind ends with; one of every week has its number. */
  String code(int week) {
    return this == WEEK ? name() + "_" + week : name();
  }

  static OccurrenceKind ofCode(String code) {
    return code.startsWith(WEEK.name()) ? WEEK : valueOf(code);
  }

  public int lastMonth() {
    return lastMonth;
  }

  public int months() {
    return months;
  }
}
