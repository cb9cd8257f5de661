package vn.dondoc.reportperiods;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;
import static vn.dondoc.shared.security.Role.Names.LEADER;
import static vn.dondoc.shared.security.Role.Names.UNIT_HEAD;
import static vn.dondoc.shared.security.Role.Names.UNIT_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.time.WorkingCalendar;
import vn.dondoc.shared.time.WorkingDays;
import vn.dondoc.shared.web.ETags;
import vn.dondoc.shared.web.Page;

/** Report periods, read only: a directive's activation makes them, time opens them. */
@Path("/report-periods")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR, LEADER})
public class ReportPeriodResource {
  private final CurrentActor actor;
  private final PeriodCounts counts;
  private final WorkingCalendar calendar;
  private final Clock clock;

  ReportPeriodResource(CurrentActor actor, PeriodCounts counts, WorkingCalendar calendar, Clock clock) {
    this.actor = actor;
    this.counts = counts;
    this.calendar = calendar;
    this.clock = clock;
  }

  @GET
  public Page<ReportPeriodView> list(@BeanParam ReportPeriodQuery query, @Context HttpHeaders headers) {
    Scope scope = Scope.of(actor.get());
    List<ReportPeriod> periods = ReportPeriod.list(query, scope);
    return Page.of(periods, query.pageSize(), view(periods, scope, headers), query::cursorAfter);
  }

  @GET
  @Path("/{id}")
  public RestResponse<ReportPeriodView> get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    Scope scope = Scope.of(actor.get());
    ReportPeriod period = ReportPeriod.requireVisible(id, scope);
    return ETags.ok(view(List.of(period), scope, headers).apply(period), period.version);
  }

  private Function<ReportPeriod, ReportPeriodView> view(List<ReportPeriod> periods, Scope scope, HttpHeaders headers) {
    Map<UUID, Counts> counted = counts.of(periods.stream().map(p -> p.id).toList(), scope, clock.instant());
    WorkingDays days = calendar.workingDays();
    Language language = Language.of(headers);
    return period ->
        ReportPeriodView.of(
            period, PeriodRef.of(period, days, language), counted.getOrDefault(period.id, Counts.NONE));
  }
}
