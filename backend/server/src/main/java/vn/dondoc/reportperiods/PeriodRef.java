package vn.dondoc.reportperiods;

import java.time.LocalDate;
import java.util.UUID;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.time.DueView;
import vn.dondoc.shared.time.WorkingDays;

/**
 * A report period as other resources name it, with its deadline explained.
 *
 * @param originalLastDay the last day first promised, where the deadline has moved since; else null
 */
public record PeriodRef(
    UUID id, String code, String label, PeriodStatus status, Range covers, DueView due, LocalDate originalLastDay) {
  /** The covered days, both included. */
  public record Range(LocalDate from, LocalDate to) {
    static Range of(ReportPeriod period) {
      return period.coversFrom == null || period.coversTo == null
          ? null
          : new Range(period.coversFrom, period.coversTo);
    }
  }

  public static PeriodRef of(ReportPeriod period, WorkingDays calendar, Language language) {
    return new PeriodRef(
        period.id,
        period.code,
        period.label,
        period.status,
        Range.of(period),
        DueView.of(period.due, calendar, language),
        period.originalDue == null ? null : period.originalDue.lastDay());
  }
}
