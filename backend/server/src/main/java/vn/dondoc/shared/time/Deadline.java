package vn.dondoc.shared.time;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A deadline that keeps the words it comes from.
 *
 * @param words as the letter says it
 * @param date the day the letter names
 * @param at the first instant that is late; fixed when the deadline is made
 */
@Embeddable
public record Deadline(
    @Column(name = "due_words") String words,
    @Column(name = "due_boundary") @Enumerated(EnumType.STRING) Boundary boundary,
    @Column(name = "due_date") LocalDate date,
    @Column(name = "due_shift") @Enumerated(EnumType.STRING) ShiftPolicy shift,
    @Column(name = "due_at") Instant at) {

  public static Deadline of(String words, Boundary boundary, LocalDate date, ShiftPolicy shift, WorkingDays calendar) {
    LocalDate named = boundary == Boundary.BEFORE ? date.minusDays(1) : date;
    LocalDate last =
        switch (shift) {
          case NONE -> named;
          case PREVIOUS -> calendar.onOrBefore(named);
          case NEXT -> calendar.onOrAfter(named);
        };
    return new Deadline(words, boundary, date, shift, after(last));
  }

  /** The same words by another calendar: another instant where it shifts off a rest day. */
  public Deadline by(WorkingDays calendar) {
    return of(words, boundary, date, shift, calendar);
  }

  /** The last day that is in time. */
  public LocalDate lastDay() {
    return at.atZone(Clocks.VIETNAM).toLocalDate().minusDays(1);
  }

  /** The last working day that is in time: the day to aim at. */
  public LocalDate lastWorkingDay(WorkingDays calendar) {
    return calendar.onOrBefore(lastDay());
  }

  public boolean isMissedAt(Instant when) {
    return !when.isBefore(at);
  }

  /** The last day by the letter's words alone, before any shift. */
  LocalDate namedLastDay() {
    return boundary == Boundary.BEFORE ? date.minusDays(1) : date;
  }

  /** The first instant after a last day: what comes then is late. */
  public static Instant after(LocalDate lastDay) {
    return lastDay.plusDays(1).atStartOfDay(Clocks.VIETNAM).toInstant();
  }
}
