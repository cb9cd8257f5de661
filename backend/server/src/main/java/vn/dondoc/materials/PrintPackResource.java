package vn.dondoc.materials;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.web.PublicAddress;

/** Everything for the printer in one file. Anybody's when the variant is live, else for those who work on it. */
@Path("/material-variants/{id}/print-pack")
@PermitAll
public class PrintPackResource {
  private final CurrentActor actor;
  private final PackForPrinting packing;
  private final PublicAddress address;

  PrintPackResource(CurrentActor actor, PackForPrinting packing, PublicAddress address) {
    this.actor = actor;
    this.packing = packing;
    this.address = address;
  }

  @GET
  @Produces("application/zip")
  public RestResponse<InputStream> get(@PathParam("id") UUID id, @Context UriInfo request) {
    MaterialScope scope = actor.find().map(MaterialScope::of).orElse(MaterialScope.PUBLIC);
    MaterialVariant variant = MaterialVariant.requireShown(id, scope);
    InputStream pack = packing.pack(variant, address.of("/m/" + variant.material.shortCode, request));
    return RestResponse.ResponseBuilder.ok(pack)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"goi-in-" + variant.material.shortCode + ".zip\"")
        .build();
  }
}
