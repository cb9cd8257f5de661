package vn.dondoc.directives;

/** What sort of duty it is in time. */
public enum Nature {
  /** Thường xuyên. */
  CONTINUOUS,
  /** Once, usually by a date. */
  ONE_OFF,
  /** Within the campaign. */
  CAMPAIGN,
  /** Định kỳ. */
  PERIODIC
}
