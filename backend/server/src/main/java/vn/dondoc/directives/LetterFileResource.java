package vn.dondoc.directives;

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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.uploads.content.FileNames;

/** The file a letter came in, as it came, for whoever sees the directive. */
@Path("/directives/{id}/letter-file")
@RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR, LEADER})
public class LetterFileResource {
  private final CurrentActor actor;

  LetterFileResource(CurrentActor actor) {
    this.actor = actor;
  }

  /** Always as a download: what a stranger wrote is never shown in our own pages. */
  @GET
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  public RestResponse<byte[]> download(@PathParam("id") UUID id) {
    Directive directive = Directive.requireVisible(id, Scope.of(actor.get()));
    LetterFile file = LetterFile.findOf(directive.id).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "letter-file.none"));
    return RestResponse.ResponseBuilder.ok(file.bytes)
        .header(HttpHeaders.CONTENT_DISPOSITION, FileNames.disposition(false, file.name))
        .build();
  }
}
