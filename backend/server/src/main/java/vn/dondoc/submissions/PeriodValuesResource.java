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
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.reportperiods.ReportPeriod;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.sheet.SheetFormat;

/** The values of a period's units as a table for a spreadsheet. */
@Path("/report-periods/{id}/values")
@RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR, LEADER})
public class PeriodValuesResource {
  private final CurrentActor actor;
  private final PeriodValues values;

  PeriodValuesResource(CurrentActor actor, PeriodValues values) {
    this.actor = actor;
    this.values = values;
  }

  @GET
  @Produces(SheetFormat.CSV_TYPE)
  public RestResponse<StreamingOutput> csv(@PathParam("id") UUID id) {
    return table(id, SheetFormat.CSV);
  }

  @GET
  @Produces(SheetFormat.XLSX_LAST)
  public RestResponse<StreamingOutput> xlsx(@PathParam("id") UUID id) {
    return table(id, SheetFormat.XLSX);
  }

  private RestResponse<StreamingOutput> table(UUID id, SheetFormat format) {
    Actor asking = actor.get();
    ReportPeriod period = ReportPeriod.requireVisible(id, Scope.of(asking));
    UUID template = period.templateId;
    return format.answer("so-lieu-" + period.code, sheet -> values.write(id, template, asking, sheet));
  }
}
