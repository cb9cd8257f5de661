package vn.dondoc.shared.time;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.language.Messages;

/** The one sentence that explains a deadline: the same on screen, in mail and in the API. */
public final class DeadlineSentence {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** Written out, as the JDK's locale data differ between builds. */
  private static final Map<Language, String[]> WEEKDAYS =
      Map.of(
          Language.VI,
          new String[] {"thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"},
          Language.EN,
          new String[] {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"});

  private DeadlineSentence() {}

  public static String of(Deadline deadline, WorkingDays calendar, Language language) {
    LocalDate last = deadline.lastDay();
    LocalDate named = deadline.namedLastDay();
    String main = Messages.get(language, "deadline.main", day(last, language), deadline.words());
    if (deadline.shift() != ShiftPolicy.NONE && !last.equals(named)) {
      return main + " " + Messages.get(language, "deadline.shifted." + deadline.shift().name().toLowerCase(java.util.Locale.ROOT), day(named, language));
    }
    LocalDate working = deadline.lastWorkingDay(calendar);
    if (!working.equals(last)) {
      return main + " " + Messages.get(language, "deadline.rest-day", day(working, language));
    }
    return main;
  }

  /** "thứ Năm 26/10/2023" */
  public static String day(LocalDate day, Language language) {
    return WEEKDAYS.get(language)[day.getDayOfWeek().getValue() - 1] + " " + DAY.format(day);
  }
}
