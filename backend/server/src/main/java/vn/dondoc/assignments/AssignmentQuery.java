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
import vn.dondoc.shared.web.Cursor;
import vn.dondoc.shared.web.ListConditions;

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
    @QueryParam("cursor") String cursor) {

  /** How a question about a duty stands. */
  enum Question {
    OPEN,
    ANSWERED
  }

  private enum Order {
    CLAUSE(
        " order by a.directive.id desc, a.clause.position, a.id",
        " and (a.directive.id < :afterDirective or (a.directive.id = :afterDirective and"
            + " (a.clause.position > :afterPosition or (a.clause.position = :afterPosition and a.id > :afterId))))"),
    DUE(
        " and a.due.at is not null order by a.due.at, a.id",
        " and (a.due.at > :after or (a.due.at = :after and a.id > :afterId))"),
    UPDATED(
        " order by a.updatedAt desc, a.id desc",
        " and (a.updatedAt < :after or (a.updatedAt = :after and a.id < :afterId))");

    private final String words;
    private final String after;

    Order(String words, String after) {
      this.words = words;
      this.after = after;
    }
  }

  private static final ListConditions.Clocked CLOCKED =
      new ListConditions.Clocked(
          "a.due.at is not null and a.status <> vn.dondoc.assignments.AssignmentStatus.CANCELLED", "a.due.at", "a.firstDoneAt");

  int pageSize() {
    return vn.dondoc.shared.web.Parameters.limit(limit);
  }

  private Order sorted() {
    return switch (sort == null ? "clause" : sort) {
      case "clause" -> Order.CLAUSE;
      case "dueAt" -> Order.DUE;
      case "-updatedAt" -> Order.UPDATED;
      default -> throw ProblemException.of(ProblemType.MALFORMED_REQUEST, "malformed-parameter");
    };
  }

  /** By deadline only what has one is listed. */
  String order() {
    return sorted().words;
  }

  String conditions() {
    return (directive == null ? "" : " and a.directive.id = :directive")
        + (unit == null ? "" : " and a.unit.id = :unit")
        + (part == null ? "" : " and a.part = :part")
        + (status.isEmpty() ? "" : " and a.status in :status")
        + CLOCKED.anyOf(timeliness)
        + asked()
        + (Boolean.TRUE.equals(starred)
            ? " and exists (select 1 from Star s where s.key.assignmentId = a.id and s.key.accountId = :account)"
            : "")
        + (dueBefore == null ? "" : " and a.due.at < :dueBefore")
        + (updatedSince == null ? "" : " and a.updatedAt >= :updatedSince")
        + ListConditions.words(words(), "a.unit.search", "a.directive.search", ListConditions.folded("a.clause.body"))
        + (cursor == null ? "" : sorted().after);
  }

  private String asked() {
    return explanation == null
        ? ""
        : " and exists (select 1 from Explanation e where e.assignmentId = a.id and e.settledAt is null and e.answeredAt is "
            + (explanation == Question.OPEN ? "null)" : "not null)");
  }

  Parameters parameters(UUID account, Instant now) {
    Parameters parameters = new Parameters();
    put(parameters, "directive", directive);
    put(parameters, "unit", unit);
    put(parameters, "part", part);
    put(parameters, "status", status.isEmpty() ? null : status);
    put(parameters, "dueBefore", dueBefore);
    put(parameters, "updatedSince", updatedSince);
    put(parameters, "account", Boolean.TRUE.equals(starred) ? account : null);
    ListConditions.Clocked.bind(parameters, conditions(), now);
    ListConditions.bindWords(parameters, words());
    Cursor after = Cursor.decode(cursor, filters());
    if (after != null) {
      putAfter(parameters, after);
    }
    return parameters;
  }

  private void putAfter(Parameters parameters, Cursor after) {
    parameters.and("afterId", after.id());
    if (sorted() != Order.CLAUSE) {
      parameters.and("after", after.instantKey());
      return;
    }
    String[] key = after.key().split(":");
    try {
      parameters.and("afterDirective", UUID.fromString(key[0])).and("afterPosition", Integer.valueOf(key[1]));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException forged) {
      throw ProblemException.of(ProblemType.MALFORMED_REQUEST, "malformed-cursor");
    }
  }

  private static void put(Parameters parameters, String name, Object value) {
    if (value != null) {
      parameters.and(name, value);
    }
  }

  private List<String> words() {
    return vn.dondoc.shared.web.Parameters.words(q);
  }

  Cursor cursorAfter(Assignment last) {
    Object key =
        switch (sorted()) {
          case CLAUSE -> last.directive.id + ":" + last.clause.position;
          case DUE -> last.due.at();
          case UPDATED -> last.updatedAt;
        };
    return Cursor.after(filters(), key, last.id);
  }

  private String filters() {
    return String.join(
        "|",
        String.valueOf(directive),
        String.valueOf(unit),
        String.valueOf(part),
        status.toString(),
        timeliness.toString(),
        String.valueOf(explanation),
        String.valueOf(starred),
        String.valueOf(dueBefore),
        String.valueOf(updatedSince),
        String.valueOf(q),
        sorted().name());
  }
}
