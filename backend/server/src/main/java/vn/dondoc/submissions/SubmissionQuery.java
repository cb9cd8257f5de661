package vn.dondoc.submissions;

import io.quarkus.panache.common.Parameters;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.time.Timeliness;
import vn.dondoc.shared.web.Cursor;
import vn.dondoc.shared.web.ListConditions;

/** Filters and order of the list of submissions. */
record SubmissionQuery(
    @QueryParam("directive") UUID directive,
    @QueryParam("period") UUID period,
    @QueryParam("unit") UUID unit,
    @QueryParam("status") List<SubmissionStatus> status,
    @QueryParam("timeliness") List<Timeliness> timeliness,
    @QueryParam("extension") Extension.Status extension,
    @QueryParam("approval") Approval.Status approval,
    @QueryParam("explained") Boolean explained,
    @QueryParam("dueBefore") Instant dueBefore,
    @QueryParam("updatedSince") Instant updatedSince,
    @QueryParam("q") String q,
    @QueryParam("sort") String sort,
    @QueryParam("limit") Integer limit,
    @QueryParam("cursor") String cursor) {

  private static final ListConditions.Clocked CLOCKED =
      new ListConditions.Clocked(
          "s.status <> vn.dondoc.submissions.SubmissionStatus.WAIVED", "s.dueAt", "s.firstSubmittedAt");

  int pageSize() {
    return vn.dondoc.shared.web.Parameters.limit(limit);
  }

  /** In which order, and by which moment of a row the next page goes on. */
  private enum Order {
    DUE("s.dueAt", ">", s -> s.dueAt),
    LAST_CHANGED("s.updatedAt", "<", s -> s.updatedAt),
    SENT("s.submittedAt", ">", s -> s.submittedAt);

    private final String field;
    private final String after;
    private final java.util.function.Function<Submission, Instant> key;

    Order(String field, String after, java.util.function.Function<Submission, Instant> key) {
      this.field = field;
      this.after = after;
      this.key = key;
    }

    String clause() {
      String direction = after.equals("<") ? " desc" : "";
      return " order by " + field + direction + ", s.id" + direction;
    }

    String next() {
      return " and (" + field + " " + after + " :after or (" + field + " = :after and s.id " + after + " :afterId))";
    }
  }

  private Order sorted() {
    return switch (sort == null ? "dueAt" : sort) {
      case "dueAt" -> Order.DUE;
      case "-updatedAt" -> Order.LAST_CHANGED;
      case "submittedAt" -> Order.SENT;
      default -> throw ProblemException.of(ProblemType.MALFORMED_REQUEST, "malformed-parameter");
    };
  }

  String order() {
    return sorted().clause();
  }

  String conditions() {
    return (directive == null ? "" : " and s.directive.id = :directive")
        + (period == null ? "" : " and s.period.id = :period")
        + (unit == null ? "" : " and s.unit.id = :unit")
        + (status.isEmpty() ? "" : " and s.status in :status")
        + CLOCKED.anyOf(timeliness)
        + (extension == null ? "" : " and s.extension.status = :extension")
        + (approval == null ? "" : " and s.approval.status = :approval")
        + (explained == null ? "" : explained ? " and s.queries > 0" : " and s.queries = 0")
        + (dueBefore == null ? "" : " and s.dueAt < :dueBefore")
        + (updatedSince == null ? "" : " and s.updatedAt >= :updatedSince")
        + ListConditions.words(words(), "s.unit.search", "s.directive.search", ListConditions.folded("s.period.label"))
        + (sorted() == Order.SENT ? " and s.submittedAt is not null" : "")
        + (cursor == null ? "" : sorted().next());
  }

  Parameters parameters(Instant now) {
    Parameters parameters = new Parameters();
    put(parameters, "directive", directive);
    put(parameters, "period", period);
    put(parameters, "unit", unit);
    put(parameters, "status", status.isEmpty() ? null : status);
    put(parameters, "extension", extension);
    put(parameters, "approval", approval);
    put(parameters, "dueBefore", dueBefore);
    put(parameters, "updatedSince", updatedSince);
    ListConditions.Clocked.bind(parameters, conditions(), now);
    ListConditions.bindWords(parameters, words());
    Cursor after = Cursor.decode(cursor, filters());
    if (after != null) {
      parameters.and("after", after.instantKey()).and("afterId", after.id());
    }
    return parameters;
  }

  private static void put(Parameters parameters, String name, Object value) {
    if (value != null) {
      parameters.and(name, value);
    }
  }

  private List<String> words() {
    return vn.dondoc.shared.web.Parameters.words(q);
  }

  Cursor cursorAfter(Submission last) {
    return Cursor.after(filters(), sorted().key.apply(last), last.id);
  }

  private String filters() {
    return String.join(
        "|",
        String.valueOf(directive),
        String.valueOf(period),
        String.valueOf(unit),
        status.toString(),
        timeliness.toString(),
        String.valueOf(extension),
        String.valueOf(approval),
        String.valueOf(explained),
        String.valueOf(dueBefore),
        String.valueOf(updatedSince),
        String.valueOf(q),
        sorted().name());
  }
}
