package vn.dondoc.shared.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * The working calendar: Monday to Friday without the holidays, and the Saturdays that a decree makes working days
 * (Bộ luật Lao động 2019, Điều 111–112 and the yearly notices; the days are data with their source).
 */
public record WorkingDays(Set<LocalDate> holidays, Set<LocalDate> makeUpDays) {
  public WorkingDays {
    holidays = Set.copyOf(holidays);
    makeUpDays = Set.copyOf(makeUpDays);
  }

  /** As it would be with this day so; null: an ordinary day of the week. */
  public WorkingDays with(LocalDate day, CalendarDay.Kind kind) {
    Set<LocalDate> off = new HashSet<>(holidays);
    Set<LocalDate> on = new HashSet<>(makeUpDays);
    off.remove(day);
    on.remove(day);
    if (kind == CalendarDay.Kind.HOLIDAY) {
      off.add(day);
    } else if (kind == CalendarDay.Kind.MAKE_UP) {
      on.add(day);
    }
    return new WorkingDays(off, on);
  }

  public boolean isWorkingDay(LocalDate day) {
    if (makeUpDays.contains(day)) {
      return true;
    }
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !holidays.contains(day);
  }

  /** Working days after one day up to another, that one included; none where it does not lie after. */
  public int between(LocalDate after, LocalDate upTo) {
    return upTo.isAfter(after) ? (int) after.plusDays(1).datesUntil(upTo.plusDays(1)).filter(this::isWorkingDay).count() : 0;
  }

  /** The last of so many working days after a day. */
  public LocalDate lastOf(int workingDays, LocalDate after) {
    return java.util.stream.Stream.iterate(onOrAfter(after.plusDays(1)), day -> onOrAfter(day.plusDays(1)))
        .limit(workingDays)
        .reduce(after, (_, day) -> day);
  }

  /** The day itself when it is a working day, else the nearest one before it. */
  public LocalDate onOrBefore(LocalDate day) {
    return isWorkingDay(day) ? day : onOrBefore(day.minusDays(1));
  }

  /** The day itself when it is a working day, else the nearest one after it. */
  public LocalDate onOrAfter(LocalDate day) {
    return isWorkingDay(day) ? day : onOrAfter(day.plusDays(1));
  }
}
