package vn.dondoc.assignments;

import io.quarkus.panache.common.Parameters;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.dondoc.directives.Part;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.time.Timeliness;
import vn.dondoc.shared.web.Clocked;
import vn.dondoc.shared.web.Cursor;
import vn.dondoc.shared.web.Filters;
import vn.dondoc.shared.web.Keyset;
import vn.dondoc.shared.web.ListQuery;
import vn.dondoc.shared.web.Listing;

/** Filters and order of the list of assignments. */
record AssignmentQuery(
    @QueryParam("directive") UUID directive,
    @QueryParam("unit") UUID unit,
    @QueryParam("part") Part part,
    @QueryParam("status") List<AssignmentStatus> status,
    @QueryParam("timeliness") List<Timeliness> timeliness,
    @QueryParam("explanation") Question explanation,
    @QueryParam("starred") Boolean starred,
    @QueryParam("dueBefore") Instant dueBefore,
    @QueryParam("updatedSince") Instant updatedSince,
    @QueryParam("q") String q,
    @QueryParam("sort") String sort,
    @QueryParam("limit") Integer limit,
    @QueryParam("cursor") String cursor)
    implements ListQuery<Assignment> {

  /** How a question about a duty stands. */
  enum Question {
    OPEN,
    ANSWERED
  }

  private static final Keyset<Assignment> BY_CLAUSE =
      new Keyset<>(
          "a.directive.id desc, a.clause.position, a.id",
          "(a.directive.id < :afterDirective or (a.directive.id = :afterDirective and"
              + " (a.clause.position > :afterPosition or (a.clause.position = :afterPosition and a.id > :afterId))))",
          a -> a.directive.id + ":" + a.clause.position,
          a -> a.id,
          AssignmentQuery::afterClause);

  /** Only what has a deadline is listed so. */
  private static final Keyset<Assignment> FIRST_DUE =
      Keyset.ascending("a.due.at", "a.id", Cursor::instantKey, a -> a.due.at(), a -> a.id);

  private static final Keyset<Assignment> LAST_CHANGED =
      Keyset.descending("a.updatedAt", "a.id", Cursor::instantKey, a -> a.updatedAt, a -> a.id);

  private static final Clocked CLOCKED =
      new Clocked(
          "a.due.at is not null and a.status <> vn.dondoc.assignments.AssignmentStatus.CANCELLED", "a.due.at", "a.firstDoneAt");

  private Keyset<Assignment> sorted() {
    return switch (sort == null ? "clause" : sort) {
      case "clause" -> BY_CLAUSE;
      case "dueAt" -> FIRST_DUE;
      case "-updatedAt" -> LAST_CHANGED;
      default -> throw ProblemException.of(ProblemType.MALFORMED_REQUEST, "malformed-parameter");
    };
  }

  @Override
  public Listing<Assignment> listing() {
    return Filters.by(sorted())
        .given("directive", directive, "a.directive.id = :directive")
        .given("unit", unit, "a.unit.id = :unit")
        .given("part", part, "a.part = :part")
        .given("status", status, "a.status in :status")
        .timeliness(CLOCKED, timeliness)
        .when(explanation == Question.OPEN, asked("e.answeredAt is null"))
        .when(explanation == Question.ANSWERED, asked("e.answeredAt is not null"))
        .when(
            Boolean.TRUE.equals(starred),
            "exists (select 1 from Star s where s.key.assignmentId = a.id and s.key.accountId = :account)")
        .given("dueBefore", dueBefore, "a.due.at < :dueBefore")
        .given("updatedSince", updatedSince, "a.updatedAt >= :updatedSince")
        .words(q, "a.unit.search", "a.directive.search", Filters.folded("a.clause.body"))
        .when(sorted() == FIRST_DUE, "a.due.at is not null")
        .from(cursor);
  }

  private static String asked(String answered) {
    return "exists (select 1 from Explanation e where e.assignmentId = a.id and e.settledAt is null and " + answered + ")";
  }

  private static void afterClause(Parameters parameters, Cursor after) {
    String[] key = after.key().split(":");
    try {
      parameters
          .and("afterDirective", UUID.fromString(key[0]))
          .and("afterPosition", Integer.valueOf(key[1]))
          .and("afterId", after.id());
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException forged) {
      throw ProblemException.of(ProblemType.MALFORMED_REQUEST, "malformed-cursor");
    }
  }
}
