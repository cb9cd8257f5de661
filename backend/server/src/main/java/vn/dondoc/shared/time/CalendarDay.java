package vn.dondoc.shared.time;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A day that a decree takes out of, or puts into, the working week. */
@Entity
@Table(name = "calendar_days")
public class CalendarDay extends PanacheEntityBase {
  public enum Kind {
    HOLIDAY,
    MAKE_UP
  }

  @Id public LocalDate day;

  @Enumerated(EnumType.STRING)
  public Kind kind;

  public String nameVi;
  public String nameEn;
  public String source;

  protected CalendarDay() {}

  public CalendarDay(LocalDate day, Kind kind, String nameVi, String nameEn, String source) {
    this.day = day;
    this.kind = kind;
    this.nameVi = nameVi;
    this.nameEn = nameEn;
    this.source = source;
  }

  /** Says of the day what another notice says of it. */
  public void become(Kind other, String vietnamese, String english, String notice) {
    kind = other;
    nameVi = vietnamese;
    nameEn = english;
    source = notice;
  }

  public static Optional<CalendarDay> findDay(LocalDate day) {
    return findByIdOptional(day);
  }

  public static List<CalendarDay> listOf(int year) {
    return list("year(day) = ?1 order by day", year);
  }

  static WorkingDays workingDays() {
    List<CalendarDay> all = listAll();
    return new WorkingDays(days(all, d -> d.kind == Kind.HOLIDAY), days(all, d -> d.kind == Kind.MAKE_UP));
  }

  private static Set<LocalDate> days(List<CalendarDay> all, Predicate<CalendarDay> which) {
    return all.stream().filter(which).map(d -> d.day).collect(Collectors.toUnmodifiableSet());
  }
}
