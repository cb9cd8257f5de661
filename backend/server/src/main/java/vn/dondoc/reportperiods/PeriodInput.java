package vn.dondoc.reportperiods;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.dondoc.shared.time.Boundary;
import vn.dondoc.shared.time.Deadline;
import vn.dondoc.shared.time.ShiftPolicy;
import vn.dondoc.shared.time.WorkingDays;

/**
 * What of a report period a coordinator decides.
 *
 * @param covers null where the letter gives no range
 * @param opensOn when units see it; null: thirty days before the last day, or where the range begins later, then
 */
record PeriodInput(
    @NotBlank @Size(max = 200) String label, @Valid RangeInput covers, LocalDate opensOn, @NotNull @Valid DueInput due) {

  record RangeInput(@NotNull LocalDate from, @NotNull LocalDate to) {
    @AssertTrue
    boolean isOfOurTime() {
      return from == null || to == null || (from.getYear() >= 1990 && to.getYear() <= 2110);
    }

    @AssertTrue
    boolean isForward() {
      return from == null || to == null || !from.isAfter(to);
    }

    CoverageWindow.Range range() {
      return new CoverageWindow.Range(from, to);
    }
  }

  /**
   * @param words as the letter says it; null: said from the date
   * @param shift null: none
   */
  record DueInput(@Size(max = 500) String words, @NotNull Boundary boundary, @NotNull LocalDate date, ShiftPolicy shift) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("dd/MM");

    @AssertTrue
    boolean isOfOurTime() {
      return date == null || (date.getYear() >= 2000 && date.getYear() <= 2100);
    }

    Deadline deadline(WorkingDays calendar) {
      return deadlineOn(date, calendar);
    }

    /** The same rule in another year. */
    Deadline deadlineOn(LocalDate day, WorkingDays calendar) {
      String said = words == null || words.isBlank() ? said(boundary, DAY.format(day)) : words.strip();
      return Deadline.of(said, boundary, day, shift == null ? ShiftPolicy.NONE : shift, calendar);
    }

    String wordsOf(OccurrenceKind kind) {
      if (words != null && !words.isBlank()) {
        return words.strip();
      }
      return kind == OccurrenceKind.WEEK ? said(boundary, date.getDayOfWeek()) : said(boundary, DAY_OF_YEAR.format(date));
    }
  }

  /** A deadline in the words of the field, where nobody gave any. */
  static String said(Boundary boundary, String day) {
    return switch (boundary) {
      case BEFORE -> "trước ngày ";
      case BY -> "chậm nhất ngày ";
      case ON -> "ngày ";
    } + day;
  }

  /** The same for a day of every week. */
  static String said(Boundary boundary, DayOfWeek day) {
    String name = day == DayOfWeek.SUNDAY ? "Chủ nhật" : "thứ " + List.of("Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy").get(day.getValue() - 1);
    return switch (boundary) {
      case BEFORE -> "trước ";
      case BY -> "chậm nhất ";
      case ON -> "vào ";
    } + name + " hằng tuần";
  }

  static PeriodInput of(ReportPeriod p) {
    return new PeriodInput(
        p.label,
        p.coversFrom == null || p.coversTo == null ? null : new RangeInput(p.coversFrom, p.coversTo),
        p.opensOn,
        new DueInput(p.due.words(), p.due.boundary(), p.due.date(), p.due.shift()));
  }

  CoverageWindow.Range range() {
    return covers == null ? null : covers.range();
  }
}
