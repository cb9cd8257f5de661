package vn.dondoc.directives.register;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;
import static vn.dondoc.shared.security.Role.Names.LEADER;
import static vn.dondoc.shared.security.Role.Names.UNIT_HEAD;
import static vn.dondoc.shared.security.Role.Names.UNIT_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.web.ETags;
import vn.dondoc.shared.web.Idempotent;
import vn.dondoc.uploads.Downloads;

/** One document of a unit: corrected and taken out by that unit alone. */
@Path("/implementing-documents/{id}")
@RolesAllowed({UNIT_OFFICER, UNIT_HEAD})
public class ImplementingResource {
  private final CurrentActor actor;
  private final RegisterDocument register;
  private final Downloads downloads;

  ImplementingResource(CurrentActor actor, RegisterDocument register, Downloads downloads) {
    this.actor = actor;
    this.register = register;
    this.downloads = downloads;
  }

  @PUT
  @Produces(MediaType.APPLICATION_JSON)
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  public RestResponse<ImplementingView.DocumentView> change(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull ImplementingInput input) {
    ImplementingDocument document = ImplementingDocument.requireVisible(id, scope());
    ETags.requireMatch(ifMatch, document.version);
    register.change(document, input, actor.get());
    return ETags.ok(ImplementingView.DocumentView.of(document, true), document.version);
  }

  /** Said by mistake. */
  @POST
  @Path("/withdraw")
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<ImplementingView.DocumentView> withdraw(@PathParam("id") UUID id) {
    ImplementingDocument document = ImplementingDocument.requireVisible(id, scope());
    register.withdraw(document, actor.get());
    return ETags.ok(ImplementingView.DocumentView.of(document, false), document.version);
  }

  @GET
  @Path("/file")
  @RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR, LEADER})
  public RestResponse<InputStream> file(@PathParam("id") UUID id, @Context HttpHeaders request) {
    ImplementingDocument document = ImplementingDocument.requireVisible(id, scope());
    if (document.file == null || document.withdrawnAt != null) {
      throw ProblemException.of(ProblemType.NOT_FOUND);
    }
    return downloads.answer(document.file, request);
  }

  private Scope scope() {
    return Scope.of(actor.get());
  }
}
