package vn.dondoc.materialuses;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;
import static vn.dondoc.shared.security.Role.Names.EDITOR;
import static vn.dondoc.shared.security.Role.Names.LEADER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Role;

/** What is missing in the library, and who uses it: for editors and coordinators whole, for leaders with the units below theirs. */
@Path("/material-gaps")
@RolesAllowed({COORDINATOR, EDITOR, LEADER})
public class GapResource {
  private final CurrentActor actor;
  private final Gaps gaps;

  GapResource(CurrentActor actor, Gaps gaps) {
    this.actor = actor;
    this.gaps = gaps;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public GapView read() {
    return gaps.read(below());
  }

  @GET
  @Produces("text/csv")
  public RestResponse<byte[]> sheet() {
    return RestResponse.ResponseBuilder.ok(GapSheet.csv(gaps.read(below())))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tai-lieu-con-thieu.csv\"")
        .build();
  }

  private List<UUID> below() {
    Actor reader = actor.get();
    boolean whole = reader.has(Role.COORDINATOR) || reader.has(Role.EDITOR);
    return whole ? List.of() : List.copyOf(reader.unitsAs(Role.LEADER));
  }
}
