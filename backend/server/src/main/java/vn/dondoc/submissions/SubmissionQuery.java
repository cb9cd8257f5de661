package vn.dondoc.submissions;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.time.Timeliness;
import vn.dondoc.shared.web.Clocked;
import vn.dondoc.shared.web.Cursor;
import vn.dondoc.shared.web.Filters;
import vn.dondoc.shared.web.Keyset;
import vn.dondoc.shared.web.ListQuery;
import vn.dondoc.shared.web.Listing;

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
    @QueryParam("cursor") String cursor)
    implements ListQuery<Submission> {
  private static final Keyset<Submission> FIRST_DUE =
      Keyset.ascending("s.dueAt", "s.id", Cursor::instantKey, s -> s.dueAt, s -> s.id);

  private static final Keyset<Submission> LAST_CHANGED =
      Keyset.descending("s.updatedAt", "s.id", Cursor::instantKey, s -> s.updatedAt, s -> s.id);

  /** Only what has been sent is listed so. */
  private static final Keyset<Submission> FIRST_SENT =
      Keyset.ascending("s.submittedAt", "s.id", Cursor::instantKey, s -> s.submittedAt, s -> s.id);

  private static final Clocked CLOCKED =
      new Clocked(
          "s.status <> vn.dondoc.submissions.SubmissionStatus.WAIVED", "s.dueAt", "s.firstSubmittedAt");

  private Keyset<Submission> sorted() {
    return switch (sort == null ? "dueAt" : sort) {
      case "dueAt" -> FIRST_DUE;
      case "-updatedAt" -> LAST_CHANGED;
      case "submittedAt" -> FIRST_SENT;
      default -> throw ProblemException.of(ProblemType.MALFORMED_REQUEST, "malformed-parameter");
    };
  }

  @Override
  public Listing<Submission> listing() {
    return Filters.by(sorted())
        .given("directive", directive, "s.directive.id = :directive")
        .given("period", period, "s.period.id = :period")
        .given("unit", unit, "s.unit.id = :unit")
        .given("status", status, "s.status in :status")
        .timeliness(CLOCKED, timeliness)
        .given("extension", extension, "s.extension.status = :extension")
        .given("approval", approval, "s.approval.status = :approval")
        .when(Boolean.TRUE.equals(explained), "s.queries > 0")
        .when(Boolean.FALSE.equals(explained), "s.queries = 0")
        .given("dueBefore", dueBefore, "s.dueAt < :dueBefore")
        .given("updatedSince", updatedSince, "s.updatedAt >= :updatedSince")
        .words(q, "s.unit.search", "s.directive.search", Filters.folded("s.period.label"))
        .when(sorted() == FIRST_SENT, "s.submittedAt is not null")
        .from(cursor);
  }
}
