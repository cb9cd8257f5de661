package vn.dondoc.reportperiods;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.time.WorkingDays;

/**
 * Something about a period that a coordinator should know and may leave as it is.
 *
 * @param code {@code overlap}, {@code no-working-day} (Nghị định 09/2019/NĐ-CP, Điều 8 khoản 5), {@code rest-day} or
 *     {@code clash}
 */
record PeriodWarning(String code, String message) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  static List<PeriodWarning> of(ReportPeriod period, List<ReportPeriod> siblings, WorkingDays calendar, Language language) {
    List<PeriodWarning> warnings = new ArrayList<>();
    siblings.stream()
        .filter(other -> other.directive.id.equals(period.directive.id) && !other.id.equals(period.id))
        .filter(other -> overlap(period, other))
        .forEach(
            other ->
                warnings.add(
                    warning(language, "overlap", other.label, DAY.format(from(period, other)), DAY.format(to(period, other)))));
    LocalDate last = period.due.lastDay();
    if (period.coversTo != null && !anyWorkingDay(period.coversTo, last, calendar)) {
      warnings.add(warning(language, "no-working-day", DAY.format(period.coversTo), DAY.format(last)));
    }
    if (!calendar.isWorkingDay(last)) {
      warnings.add(warning(language, "rest-day", DAY.format(last)));
    }
    return warnings;
  }

  private static boolean overlap(ReportPeriod one, ReportPeriod other) {
    return one.coversFrom != null
        && one.coversTo != null
        && other.coversFrom != null
        && other.coversTo != null
        && !one.coversFrom.isAfter(other.coversTo)
        && !other.coversFrom.isAfter(one.coversTo);
  }

  private static LocalDate from(ReportPeriod one, ReportPeriod other) {
    return one.coversFrom.isAfter(other.coversFrom) ? one.coversFrom : other.coversFrom;
  }

  private static LocalDate to(ReportPeriod one, ReportPeriod other) {
    return one.coversTo.isBefore(other.coversTo) ? one.coversTo : other.coversTo;
  }

  /** Another directive asks for something by the same day. */
  static PeriodWarning clash(ReportPeriod other, Language language) {
    return warning(language, "clash", other.label, String.valueOf(other.directive.number));
  }

  /** Whether a unit has a working day after its figures are closed. */
  private static boolean anyWorkingDay(LocalDate cutOff, LocalDate last, WorkingDays calendar) {
    return last.isAfter(cutOff) && calendar.onOrBefore(last).isAfter(cutOff);
  }

  private static PeriodWarning warning(Language language, String code, Object... arguments) {
    return new PeriodWarning(code, Messages.get(language, "period.warning." + code, arguments));
  }
}
