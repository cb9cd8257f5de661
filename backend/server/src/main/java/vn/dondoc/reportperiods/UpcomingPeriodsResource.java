package vn.dondoc.reportperiods;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;
import static vn.dondoc.shared.security.Role.Names.LEADER;
import static vn.dondoc.shared.security.Role.Names.UNIT_HEAD;
import static vn.dondoc.shared.security.Role.Names.UNIT_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import vn.dondoc.directives.Directive;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.web.Page;

/** What the recurring reports of a directive will ask for next. */
@Path("/directives/{id}/upcoming-periods")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR, LEADER})
public class UpcomingPeriodsResource {
  private final CurrentActor actor;
  private final SeriesChangeViews views;

  UpcomingPeriodsResource(CurrentActor actor, SeriesChangeViews views) {
    this.actor = actor;
    this.views = views;
  }

  @GET
  public Page<SeriesChange.Next> next(@PathParam("id") UUID id) {
    Directive directive = Directive.requireVisible(id, Scope.of(actor.get()));
    return new Page<>(views.next(directive, ReportSeries.listWithDirective(directive.id)), null);
  }
}
