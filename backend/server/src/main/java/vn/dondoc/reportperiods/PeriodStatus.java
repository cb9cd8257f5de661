package vn.dondoc.reportperiods;

/** Where a report period stands. */
public enum PeriodStatus {
  /** Its day has not come; units do not see it in their work yet. */
  PLANNED,
  /** Reports are written, sent (late as well) and reviewed. */
  OPEN,
  /** Nothing changes any more, unless it is opened again with a reason. */
  CLOSED;

  public boolean canBecome(PeriodStatus next) {
    return next.ordinal() == ordinal() + 1 || (this == CLOSED && next == OPEN);
  }
}
