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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.directives.Directive;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.web.ETags;
import vn.dondoc.shared.web.Idempotent;
import vn.dondoc.units.ReadAs;

/** Who has issued a document of its own to carry a directive out. Written by units, of themselves alone. */
@Path("/directives/{id}/implementing-documents")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({UNIT_OFFICER, UNIT_HEAD})
public class DocumentsUnderResource {
  private final CurrentActor actor;
  private final ImplementingViews views;
  private final RegisterDocument register;

  DocumentsUnderResource(CurrentActor actor, ImplementingViews views, RegisterDocument register) {
    this.actor = actor;
    this.views = views;
    this.register = register;
  }

  @GET
  @RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR, LEADER})
  @Transactional
  public ImplementingView list(@PathParam("id") UUID id, @QueryParam("units") @DefaultValue("NOW") ReadAs units) {
    return views.of(Directive.requireVisible(id, scope()), units);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<ImplementingView.DocumentView> add(@PathParam("id") UUID id, @Valid @NotNull ImplementingInput input) {
    Directive directive = Directive.requireVisible(id, scope());
    ImplementingDocument added = register.add(directive, input, actor.get());
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, ImplementingView.DocumentView.of(added, true))
        .header(HttpHeaders.ETAG, ETags.of(added.version))
        .build();
  }

  private Scope scope() {
    return Scope.of(actor.get());
  }
}
