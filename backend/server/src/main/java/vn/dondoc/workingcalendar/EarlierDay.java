package vn.dondoc.workingcalendar;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import vn.dondoc.shared.time.CalendarDay;

/** What the calendar said of a day until somebody changed it; without a kind, that it was an ordinary one. */
@Entity
@Immutable
@Table(name = "earlier_calendar_days")
class EarlierDay extends PanacheEntityBase {
  @Id UUID id;
  LocalDate day;

  @Enumerated(EnumType.STRING)
  CalendarDay.Kind kind;

  String nameVi;
  String nameEn;
  String source;
  UUID accountId;
  Instant changedAt;

  protected EarlierDay() {}

  /** It was an ordinary one. */
  EarlierDay(LocalDate day, UUID account, Instant now) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.day = day;
    this.accountId = account;
    this.changedAt = now;
  }

  EarlierDay(CalendarDay told, UUID account, Instant now) {
    this(told.day, account, now);
    this.kind = told.kind;
    this.nameVi = told.nameVi;
    this.nameEn = told.nameEn;
    this.source = told.source;
  }

  /** Last changed first, each with who changed it. */
  static List<EarlierDayView> listOf(int year) {
    return getEntityManager()
        .createQuery(
            "select e, a.displayName from EarlierDay e join Account a on a.id = e.accountId"
                + " where year(e.day) = :year order by e.changedAt desc, e.id desc",
            Changed.class)
        .setParameter("year", year)
        .getResultStream()
        .map(EarlierDayView::of)
        .toList();
  }

  /** @param by the name of who changed it */
  record Changed(EarlierDay earlier, String by) {}
}
