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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.reportperiods.ReportPeriod;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Scope;

/** The values of a period's units as a table for a spreadsheet. */
@Path("/report-periods/{id}/values")
@RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR, LEADER})
public class PeriodValuesResource {
  private static final String CSV = "text/csv; charset=utf-8";

  private final CurrentActor actor;
  private final PeriodValues values;

  PeriodValuesResource(CurrentActor actor, PeriodValues values) {
    this.actor = actor;
    this.values = values;
  }

  /** How a sheet is begun on a stream. */
  private interface Opening {
    ValuesSheet on(OutputStream out) throws IOException;
  }

  @GET
  @Produces(CSV)
  public RestResponse<StreamingOutput> csv(@PathParam("id") UUID id) {
    return table(id, CSV, "csv", ValuesSheet.Csv::to);
  }

  @GET
  @Produces(WorkbookResource.XLSX + ";qs=0.5")
  public RestResponse<StreamingOutput> xlsx(@PathParam("id") UUID id) {
    return table(id, WorkbookResource.XLSX, "xlsx", ValuesSheet.Xlsx::new);
  }

  private RestResponse<StreamingOutput> table(UUID id, String type, String extension, Opening opening) {
    Actor asking = actor.get();
    ReportPeriod period = ReportPeriod.requireVisible(id, Scope.of(asking));
    UUID template = period.templateId;
    StreamingOutput table =
        out -> {
          try (ValuesSheet sheet = opening.on(out)) {
            values.write(id, template, asking, sheet);
          }
        };
    String name = "so-lieu-" + period.code.replaceAll("[^A-Za-z0-9._-]", "-") + "." + extension;
    return RestResponse.ResponseBuilder.ok(table)
        .header(HttpHeaders.CONTENT_TYPE, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }
}
