package vn.dondoc.consolidations;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;
import static vn.dondoc.shared.security.Role.Names.LEADER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.sheet.SheetFormat;

/** The reports of a consolidation and their totals as a table for a spreadsheet. */
@Path("/consolidations/{id}/values")
@RolesAllowed({COORDINATOR, LEADER})
public class ConsolidatedValuesResource {
  private final CurrentActor actor;
  private final ConsolidatedValues values;

  ConsolidatedValuesResource(CurrentActor actor, ConsolidatedValues values) {
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
    Consolidation consolidation = Consolidation.requireVisible(id, ConsolidationPolicy.scope(actor.get()));
    return format.answer("tong-hop-" + consolidation.period.code, sheet -> values.write(id, sheet));
  }
}
