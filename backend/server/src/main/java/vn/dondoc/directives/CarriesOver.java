package vn.dondoc.directives;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.dondoc.directives.intake.ActivationPlan;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.units.UnitRef;

/**
 * A feature that has something of a directive which a later one may leave as it is, change or take back: duties, periods.
 * The feature says what would become of each, and does it.
 */
public interface CarriesOver {
  enum Kind {
    /** Sửa đổi, bổ sung: what is not named stays. */
    AMENDS,
    /** Thay thế: what is not taken up ends. */
    REPLACES,
    /** Bãi bỏ: all of it ends. */
    REVOKES
  }

  enum Effect {
    KEPT,
    CHANGED,
    DROPPED,
    ADDED
  }

  enum Subject {
    DUTY,
    PERIOD,
    SERIES
  }

  /** What a reader compares: where it stands, its words, the part in it (of duties alone), its deadline as the letter says it, its last day. */
  @JsonInclude
  record Side(String label, String text, Part part, String due, LocalDate lastDay) {}

  /**
   * @param subjectId null for what is added
   * @param unit null for periods and series
   * @param note a word on why: {@code finished}, {@code reported-done}, {@code begun}, {@code closed}, {@code past}; else null
   */
  record Line(Subject subject, Effect effect, UUID subjectId, UnitRef unit, Side before, Side after, String note) {}

  /**
   * @param pairs clauses of the new directive, by label, with the clause of the old one whose place they take
   * @param dropped clauses of the old one that an amendment takes out
   */
  record Change(Kind kind, Directive target, Map<String, Clause> pairs, Set<UUID> dropped, String reason) {
    public boolean moves() {
      return kind == Kind.REPLACES;
    }
  }

  /** What would become of everything; changes nothing. */
  List<Line> preview(Change change, ActivationPlan plan);

  /** Does what {@link #preview} says at this moment; answers the plan without what went over. */
  Outcome carryOver(Change change, ActivationPlan plan, Directive next, Map<String, Clause> clauses, Actor actor, Instant now);

  record Outcome(ActivationPlan rest, List<Line> lines) {}

  static ActivationPlan rest(
      ActivationPlan p, List<ActivationPlan.Assignment> assignments, List<ActivationPlan.Period> periods, List<ActivationPlan.Series> series) {
    return new ActivationPlan(
        p.number(), p.issuedOn(), p.kind(), p.subject(), p.issuer(), p.parent(), p.campaignFrom(), p.campaignTo(), p.clauses(),
        assignments, periods, series, p.reportingUnits(), p.receivers(), p.consolidator());
  }
}
