package vn.dondoc.materials;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.web.ETags;
import vn.dondoc.shared.web.Page;

/** The library: what is published is open to anybody, without signing in. */
@Path("/propaganda-materials")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class MaterialResource {
  private final CurrentActor actor;

  MaterialResource(CurrentActor actor) {
    this.actor = actor;
  }

  @GET
  public Page<MaterialView> list(@BeanParam MaterialQuery query) {
    List<Material> materials = Material.list(query, scope());
    return Page.of(materials, query.pageSize(), this::view, query::cursorAfter);
  }

  @GET
  @Path("/{id}")
  public RestResponse<MaterialView> get(@PathParam("id") UUID id) {
    Material material = Material.requireVisible(id, scope());
    return ETags.ok(view(material), material.version);
  }

  private MaterialView view(Material material) {
    return MaterialView.of(material, null);
  }

  private MaterialScope scope() {
    return actor.find().map(MaterialScope::of).orElse(MaterialScope.PUBLIC);
  }
}
