package vn.dondoc.reportperiods;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.dondoc.directives.Directive;
import vn.dondoc.directives.intake.ActivationPlan;
import vn.dondoc.shared.time.Boundary;
import vn.dondoc.shared.time.Deadline;
import vn.dondoc.shared.time.ShiftPolicy;
import vn.dondoc.shared.time.WorkingDays;

/** The rule that makes report periods recur (chế độ báo cáo), from its first year on, to its end if it has one. */
@Entity
@Table(name = "report_series")
class ReportSeries extends PanacheEntityBase {
  /** Eight yearly reports lie within this many years. */
  private static final int LONGEST_WAIT = 8;

  @Id UUID id;
  @Version long version;

  @ManyToOne(fetch = FetchType.LAZY)
  Directive directive;

  /** Stands before the codes of its periods; empty for the first series of a directive. */
  String code;

  String label;
  int firstYear;
  boolean cumulative;
  LocalDate startsAfter;
  LocalDate endsOn;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Occurrence> occurrences;

  /** Codes of the periods that somebody took out one by one. */
  @JdbcTypeCode(SqlTypes.JSON)
  List<String> skipped;

  UUID templateId;

  /**
   * One report a year, or one a week.
   *
   * @param words the deadline as the letter says it
   * @param due the day it names, as {@code --MM-DD}; null for one of every week
   * @param weekday of a report of every week; else null
   * @param cutOffDay day of the month, for a window that ends on a chosen one; else null
   */
  record Occurrence(
      String label, OccurrenceKind kind, String words, Boundary boundary, MonthDay due, DayOfWeek weekday, CoverageWindow window, Integer cutOffDay, ShiftPolicy shift) {
    Occurrence {
      shift = shift == null ? ShiftPolicy.NONE : shift;
    }

    private boolean isWeekly() {
      return kind == OccurrenceKind.WEEK;
    }

    /** The day of the year's report, or of the week's, that the letter names. */
    private LocalDate dueIn(int year, int week) {
      return isWeekly() ? Weeks.day(year, week, weekday) : due.atYear(CoverageWindow.yearOfDue(kind, due, year));
    }

    private String rhythm() {
      return kind.name() + due + weekday + boundary;
    }

    private Occurrence dueOn(String otherWords, Boundary otherBoundary, LocalDate day, ShiftPolicy otherShift) {
      return new Occurrence(
          label, kind, otherWords, otherBoundary, isWeekly() ? null : MonthDay.from(day), isWeekly() ? day.getDayOfWeek() : null, window, cutOffDay, otherShift);
    }

    /** A week's report is on the seven days before its last day. */
    private CoverageWindow.Range covers(int year, LocalDate named) {
      if (isWeekly()) {
        LocalDate last = boundary == Boundary.BEFORE ? named.minusDays(1) : named;
        return window == CoverageWindow.NONE ? null : new CoverageWindow.Range(last.minusDays(DayOfWeek.values().length), last.minusDays(1));
      }
      return cutOffDay == null ? window.of(kind, year) : window.of(kind, year, cutOffDay);
    }
  }

  /**
   * An occurrence in a year of its own.
   *
   * @param week of one that comes every week; else 0
   */
  record Planned(ReportSeries series, Occurrence occurrence, int year, int week) {
    LocalDate due() {
      return occurrence.dueIn(year, week);
    }

    /** For example 2024-QUARTER_1: unique in the directive. */
    String code() {
      return (series.code.isEmpty() ? "" : series.code + ".") + ownCode();
    }

    private String ownCode() {
      return year + "-" + occurrence.kind().code(week);
    }

    ReportPeriod.Plan plan(WorkingDays calendar) {
      return new ReportPeriod.Plan(
          code(),
          occurrence.label() + " " + (week == 0 ? "" : week + "/") + year,
          occurrence.covers(year, due()),
          series.cumulative,
          Deadline.of(occurrence.words(), occurrence.boundary(), due(), occurrence.shift(), calendar),
          series.id,
          series.templateId,
          null);
    }
  }

  /** What of a series a coordinator decides. */
  record Rule(String label, int firstYear, LocalDate endsOn, boolean cumulative, UUID template, List<Occurrence> occurrences) {}

  protected ReportSeries() {}

  /**
   * @param startsAfter the last day up to which nothing is asked for any more; null: from the letter on
   */
  ReportSeries(Directive directive, String code, Rule rule, LocalDate startsAfter) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.directive = directive;
    this.code = code;
    this.skipped = List.of();
    this.startsAfter = startsAfter;
    take(rule);
  }

  private void take(Rule rule) {
    label = rule.label();
    firstYear = rule.firstYear();
    endsOn = rule.endsOn();
    cumulative = rule.cumulative();
    templateId = rule.template();
    occurrences = List.copyOf(rule.occurrences());
  }

  /** Goes by another rule from now on; what was due before today is not asked for in retrospect. */
  void change(Rule rule, LocalDate today) {
    take(rule);
    startsAfter = today;
  }

  /** From now on this kind of report is due on another day of the year, or of the week. */
  void changeDue(OccurrenceKind kind, String words, Boundary boundary, LocalDate day, ShiftPolicy shift) {
    occurrences = occurrences.stream().map(o -> o.kind() == kind ? o.dueOn(words, boundary, day, shift) : o).toList();
  }

  void goOnUnder(Directive later) {
    directive = later;
  }

  /** The same reports by the same days. */
  boolean isSameAs(ActivationPlan.Series planned) {
    return Set.copyOf(occurrences.stream().map(Occurrence::rhythm).toList())
        .equals(Set.copyOf(planned.occurrences().stream().map(o -> o.kind() + o.due() + o.weekday() + o.boundary()).toList()));
  }

  /** This one occasion is left out. */
  void skip(String period) {
    skipped = Stream.concat(skipped.stream(), Stream.of(period)).distinct().toList();
  }

  /** Nothing is due after this day. */
  void end(LocalDate lastDay) {
    endsOn = endsOn == null || lastDay.isBefore(endsOn) ? lastDay : endsOn;
  }

  boolean asksFor(Planned planned) {
    return (endsOn == null || !planned.due().isAfter(endsOn)) && !skipped.contains(planned.code());
  }

  /** The occurrence a period of this series was made from; empty where the rule knows it no more. */
  Optional<Planned> plannedOf(ReportPeriod period) {
    String own = period.code.substring(period.code.lastIndexOf('.') + 1);
    int year = Integer.parseInt(own.substring(0, own.indexOf('-')));
    return in(year).filter(p -> p.ownCode().equals(own) && year >= firstYear && asksFor(p)).findFirst();
  }

  /** The next occurrences after a day, made or not. */
  List<Planned> next(LocalDate after, int most) {
    return dueUpTo(after.plusYears(LONGEST_WAIT)).stream().filter(p -> p.due().isAfter(after)).limit(most).toList();
  }

  /** Every occurrence due up to a day, from the first year on and after the letter's own day, by due day. */
  List<Planned> dueUpTo(LocalDate horizon) {
    Stream<Planned> all = IntStream.rangeClosed(firstYear, horizon.getYear()).boxed().flatMap(this::in);
    LocalDate after = startsAfter == null ? directive.issuedOn : startsAfter;
    return all.filter(p -> !p.due().isAfter(horizon) && p.due().isAfter(after) && asksFor(p))
        .sorted(Comparator.comparing(Planned::due))
        .toList();
  }

  private Stream<Planned> in(int year) {
    return occurrences.stream()
        .flatMap(o -> o.isWeekly() ? Weeks.of(year).mapToObj(week -> new Planned(this, o, year, week)) : Stream.of(new Planned(this, o, year, 0)));
  }

  static List<ReportSeries> listRunning() {
    return list(
        "from ReportSeries s join fetch s.directive d where d.status = vn.dondoc.directives.DirectiveStatus.ACTIVE");
  }

  static List<ReportSeries> listWithDirective(UUID directive) {
    return list("from ReportSeries s join fetch s.directive where s.directive.id = ?1 order by s.id", directive);
  }

  static Optional<ReportSeries> findWithDirective(UUID id) {
    return find("from ReportSeries s join fetch s.directive where s.id = ?1", id).firstResultOptional();
  }

  /** Of one more series of a directive, which keeps its periods apart from those of the others. */
  static String nextCode(Directive directive) {
    int others = listOf(directive.id).size();
    return others == 0 ? "" : "S" + (others + 1);
  }

  static List<ReportSeries> listOf(UUID directive) {
    return list("directive.id = ?1 order by id", directive);
  }
}
