package vn.dondoc.submissions.workbook;

/** Where things stand in the file, for the writer and the reader. */
final class Layout {
  static final String SHEET = "Báo cáo";
  /** Very hidden: which report and which form the file was made for. */
  static final String MARKS = "dondoc";

  static final int HEADINGS_ROW = 5;
  static final int CODE = 0;
  static final int LABEL = 1;
  static final int MEASURE = 2;
  static final int VALUE = 3;
  static final int PREVIOUS = 4;
  static final int NOTE = 5;

  private Layout() {}
}
