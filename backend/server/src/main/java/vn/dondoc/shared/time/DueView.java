package vn.dondoc.shared.time;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import vn.dondoc.shared.language.Language;

/** A deadline as a client sees it, with its explanation. */
public record DueView(
    String words,
    Boundary boundary,
    LocalDate date,
    ShiftPolicy shift,
    OffsetDateTime at,
    LocalDate lastDay,
    LocalDate lastWorkingDay,
    String sentence) {

  public static DueView of(Deadline deadline, WorkingDays calendar, Language language) {
    return deadline == null
        ? null
        : new DueView(
            deadline.words(),
            deadline.boundary(),
            deadline.date(),
            deadline.shift(),
            Clocks.inVietnam(deadline.at()),
            deadline.lastDay(),
            deadline.lastWorkingDay(calendar),
            DeadlineSentence.of(deadline, calendar, language));
  }
}
