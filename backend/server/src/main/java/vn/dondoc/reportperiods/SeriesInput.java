package vn.dondoc.reportperiods;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.UUID;
import vn.dondoc.shared.time.Boundary;
import vn.dondoc.shared.time.ShiftPolicy;

/**
 * The rule of a series as a coordinator writes it.
 *
 * @param endsOn the last day anything may be due; null: without end
 * @param cumulative null: figures replace those of earlier periods within
 * @param template null: the one every new period gets
 */
record SeriesInput(
    @NotBlank @Size(max = 200) String label,
    @NotNull @Min(2000) @Max(2100) Integer firstYear,
    LocalDate endsOn,
    Boolean cumulative,
    UUID template,
    @NotNull @NotEmpty @Size(max = 24) List<@NotNull @Valid OccurrenceInput> occurrences) {

  /**
   * @param words as the letter says it; null: said from the day
   * @param weekday of a report of every week, which has no month and day
   * @param cutOffDay with {@code CUT_OFF} the day of the month the figures are closed on
   */
  record OccurrenceInput(
      @NotBlank @Size(max = 150) String label,
      @NotNull OccurrenceKind kind,
      @Size(max = 500) String words,
      @NotNull Boundary boundary,
      @Min(1) @Max(12) Integer month,
      @Min(1) @Max(31) Integer day,
      DayOfWeek weekday,
      ShiftPolicy shift,
      @NotNull CoverageWindow window,
      @Min(1) @Max(28) Integer cutOffDay) {
    /** A day of the year, or of the week. */
    @AssertTrue
    boolean isDaySaid() {
      boolean weekly = kind == OccurrenceKind.WEEK;
      return kind == null || (weekday != null) == weekly && (month == null) == weekly && (day == null) == weekly;
    }

    @AssertTrue
    boolean isDayOfItsMonth() {
      return month == null || day == null || month < 1 || month > 12 || day <= Month.of(month).maxLength();
    }

    @AssertTrue
    boolean isCutOffSaid() {
      return window != CoverageWindow.CUT_OFF || cutOffDay != null;
    }

    ReportSeries.Occurrence occurrence() {
      return new ReportSeries.Occurrence(
          label.strip(), kind, said(), boundary, weekday == null ? MonthDay.of(month, day) : null, weekday, window, window == CoverageWindow.CUT_OFF ? cutOffDay : null, shift);
    }

    private String said() {
      if (words != null && !words.isBlank()) {
        return words.strip();
      }
      return weekday == null ? PeriodInput.said(boundary, "%02d/%02d".formatted(day, month)) : PeriodInput.said(boundary, weekday);
    }
  }

  @AssertTrue
  boolean isEachKindOnce() {
    return occurrences == null || occurrences.stream().map(o -> o == null ? null : o.kind()).distinct().count() == occurrences.size();
  }

  @AssertTrue
  boolean isEndOfOurTime() {
    return endsOn == null || (endsOn.getYear() >= 2000 && endsOn.getYear() <= 2100);
  }

  ReportSeries.Rule rule(UUID chosenTemplate) {
    return new ReportSeries.Rule(
        label.strip(), firstYear, endsOn, !Boolean.FALSE.equals(cumulative), chosenTemplate, occurrences.stream().map(OccurrenceInput::occurrence).toList());
  }
}
