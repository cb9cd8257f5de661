package vn.dondoc.assignments;

import io.quarkus.panache.common.Parameters;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.dondoc.directives.Part;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.time.Timeliness;
import vn.dondoc.shared.web.Cursor;

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
        + (timeliness.isEmpty()
            ? ""
            : timeliness.stream().map(AssignmentQuery::condition).collect(Collectors.joining(" or ", " and (", ")")))
        + asked()
        + (Boolean.TRUE.equals(starred)
            ? " and exists (select 1 from Star s where s.key.assignmentId = a.id and s.key.accountId = :account)"
            : "")
        + (dueBefore == null ? "" : " and a.due.at < :dueBefore")
        + (updatedSince == null ? "" : " and a.updatedAt >= :updatedSince")
        + IntStream.range(0, words().size()).mapToObj(AssignmentQuery::wordCondition).collect(Collectors.joining())
        + (cursor == null ? "" : sorted().after);
  }

  private String asked() {
    return explanation == null
        ? ""
        : " and exists (select 1 from Explanation e where e.assignmentId = a.id and e.settledAt is null and e.answeredAt is "
            + (explanation == Question.OPEN ? "null)" : "not null)");
  }

  /** {@link Assignment#timelinessAt} in HQL; a test holds the two together. */
  private static String condition(Timeliness wanted) {
    String counts = "(a.due.at is not null and a.status <> vn.dondoc.assignments.AssignmentStatus.CANCELLED and a.firstDoneAt is ";
    return switch (wanted) {
      case NO_DEADLINE -> "(a.due.at is null or a.status = vn.dondoc.assignments.AssignmentStatus.CANCELLED)";
      case NOT_DUE -> counts + "null and a.due.at > :soon)";
      case DUE_SOON -> counts + "null and a.due.at <= :soon and a.due.at > :now)";
      case OVERDUE -> counts + "null and a.due.at <= :now)";
      case ON_TIME -> counts + "not null and a.firstDoneAt < a.due.at)";
      case LATE -> counts + "not null and a.firstDoneAt >= a.due.at)";
    };
  }

  private static String wordCondition(int index) {
    String folded = "concat('%', function('f_unaccent', :word" + index + "), '%')";
    return " and (a.unit.search like " + folded + " or a.directive.search like " + folded
        + " or cast(function('f_unaccent', a.clause.body) as string) like " + folded + ")";
  }

  Parameters parameters(UUID account, Instant now) {
    Parameters parameters = new Parameters();
    put(parameters, "directive", directive);
    put(parameters, "unit", unit);
    put(parameters, "part", part);
    put(parameters, "status", status.isEmpty() ? null : status);
    put(parameters, "dueBefore", dueBefore);
    put(parameters, "updatedSince", updatedSince);
    String conditions = conditions();
    put(parameters, "account", conditions.contains(":account") ? account : null);
    put(parameters, "now", conditions.contains(":now") ? now : null);
    put(parameters, "soon", conditions.contains(":soon") ? now.plus(Timeliness.SOON) : null);
    IntStream.range(0, words().size()).forEach(i -> parameters.and("word" + i, words().get(i)));
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
