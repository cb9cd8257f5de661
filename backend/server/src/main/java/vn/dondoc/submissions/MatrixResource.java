package vn.dondoc.submissions;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;
import static vn.dondoc.shared.security.Role.Names.LEADER;
import static vn.dondoc.shared.security.Role.Names.UNIT_HEAD;
import static vn.dondoc.shared.security.Role.Names.UNIT_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.dondoc.directives.Directive;
import vn.dondoc.directives.DirectiveRef;
import vn.dondoc.reportperiods.PeriodRef;
import vn.dondoc.reportperiods.PeriodStatus;
import vn.dondoc.reportperiods.ReportPeriod;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.time.WorkingCalendar;
import vn.dondoc.shared.time.WorkingDays;

/** Who has sent what: one statement for the cells, whatever the size. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR, LEADER})
public class MatrixResource {
  private final CurrentActor actor;
  private final WorkingCalendar calendar;
  private final Clock clock;

  MatrixResource(CurrentActor actor, WorkingCalendar calendar, Clock clock) {
    this.actor = actor;
    this.calendar = calendar;
    this.clock = clock;
  }

  @GET
  @Path("/directives/{id}/matrix")
  public MatrixView ofDirective(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    Scope scope = Scope.of(actor.get());
    Directive directive = Directive.requireVisible(id, scope);
    List<ReportPeriod> opened =
        ReportPeriod.listOf(id).stream().filter(period -> period.status != PeriodStatus.PLANNED).toList();
    return matrix(directive, opened, scope, headers);
  }

  @GET
  @Path("/report-periods/{id}/matrix")
  public MatrixView ofPeriod(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    Scope scope = Scope.of(actor.get());
    ReportPeriod period = ReportPeriod.requireVisible(id, scope);
    return matrix(period.directive, List.of(period), scope, headers);
  }

  private MatrixView matrix(Directive directive, List<ReportPeriod> periods, Scope scope, HttpHeaders headers) {
    List<UUID> ids = periods.stream().map(period -> period.id).toList();
    List<MatrixRow> rows = Submission.matrixOf(ids, scope);
    Instant now = clock.instant();
    WorkingDays days = calendar.workingDays();
    Language language = Language.of(headers);
    List<MatrixView.Column> columns =
        periods.stream()
            .map(p -> new MatrixView.Column(PeriodRef.of(p, days, language), SubmissionCounts.of(rows, p.id, now)))
            .toList();
    return new MatrixView(
        DirectiveRef.of(directive), SubmissionSummary.at(now), columns, MatrixView.rows(rows, ids, now));
  }
}
