package vn.dondoc.reportperiods;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.dondoc.directives.Directive;
import vn.dondoc.shared.time.Boundary;

/** The rule that makes report periods recur (chế độ báo cáo), from its first year on and without end. */
@Entity
@Table(name = "report_series")
class ReportSeries extends PanacheEntityBase {
  /** Eight yearly reports lie within this many years. */
  private static final int LONGEST_WAIT = 8;

  @Id UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  Directive directive;

  String label;
  int firstYear;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Occurrence> occurrences;

  UUID templateId;

  /**
   * One report a year.
   *
   * @param words the deadline as the letter says it
   * @param due the day it names, as {@code --MM-DD}
   */
  record Occurrence(String label, OccurrenceKind kind, String words, Boundary boundary, MonthDay due, CoverageWindow window) {
    /** The day of the year's report that the letter names. */
    LocalDate dueIn(int year) {
      return due.atYear(CoverageWindow.yearOfDue(kind, due, year));
    }
  }

  /** An occurrence in a year of its own. */
  record Planned(Occurrence occurrence, int year) {
    LocalDate due() {
      return occurrence.dueIn(year);
    }

    /** For example 2024-QUARTER_1: unique in the directive. */
    String code() {
      return year + "-" + occurrence.kind();
    }
  }

  protected ReportSeries() {}

  ReportSeries(Directive directive, String label, int firstYear, List<Occurrence> occurrences, UUID templateId) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.directive = directive;
    this.label = label;
    this.firstYear = firstYear;
    this.occurrences = List.copyOf(occurrences);
    this.templateId = templateId;
  }

  /** From now on this kind of report is due on another day of the year. */
  void changeDue(OccurrenceKind kind, String words, Boundary boundary, MonthDay day) {
    occurrences =
        occurrences.stream()
            .map(o -> o.kind() == kind ? new Occurrence(o.label(), kind, words, boundary, day, o.window()) : o)
            .toList();
  }

  /** The next occurrences after a day, made or not. */
  List<Planned> next(LocalDate after, int most) {
    return dueUpTo(after.plusYears(LONGEST_WAIT)).stream().filter(p -> p.due().isAfter(after)).limit(most).toList();
  }

  /** Every occurrence due up to a day, from the first year on and after the letter's own day, by due day. */
  List<Planned> dueUpTo(LocalDate horizon) {
    Stream<Planned> all =
        IntStream.rangeClosed(firstYear, horizon.getYear())
            .boxed()
            .flatMap(year -> occurrences.stream().map(o -> new Planned(o, year)));
    return all.filter(p -> !p.due().isAfter(horizon) && p.due().isAfter(directive.issuedOn))
        .sorted(java.util.Comparator.comparing(Planned::due))
        .toList();
  }

  static List<ReportSeries> listRunning() {
    return list(
        "from ReportSeries s join fetch s.directive d where d.status = vn.dondoc.directives.DirectiveStatus.ACTIVE");
  }

  static List<ReportSeries> listOf(UUID directive) {
    return list("directive.id = ?1 order by id", directive);
  }
}
