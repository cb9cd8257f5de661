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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.security.CurrentActor;

/** Everything for the printer in one file. Anybody's when the variant is live, else for those who work on it. */
@Path("/material-variants/{id}/print-pack")
@PermitAll
public class PrintPackResource {
  private final CurrentActor actor;
  private final PackForPrinting packing;
  private final Optional<String> publicUrl;

  PrintPackResource(CurrentActor actor, PackForPrinting packing, @ConfigProperty(name = "dondoc.public-url") Optional<String> publicUrl) {
    this.actor = actor;
    this.packing = packing;
    this.publicUrl = publicUrl.filter(url -> !url.isBlank()).map(url -> url.replaceAll("/+$", ""));
  }

  @GET
  @Produces("application/zip")
  public RestResponse<InputStream> get(@PathParam("id") UUID id, @Context UriInfo request) {
    MaterialScope scope = actor.find().map(MaterialScope::of).orElse(MaterialScope.PUBLIC);
    MaterialVariant variant = MaterialVariant.requireShown(id, scope);
    String origin = publicUrl.orElseGet(() -> request.getBaseUri().resolve("/").toString().replaceAll("/+$", ""));
    InputStream pack = packing.pack(variant, origin + "/m/" + variant.material.shortCode);
    return RestResponse.ResponseBuilder.ok(pack)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"goi-in-" + variant.material.shortCode + ".zip\"")
        .build();
  }
}
