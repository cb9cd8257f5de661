package vn.dondoc.materials.catalogue;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The languages materials are made in. */
@Path("/material-languages")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class LanguageResource {

  @GET
  public CatalogueView.Languages list() {
    return new CatalogueView.Languages(
        MaterialLanguage.listInOrder().stream().map(CatalogueView.LanguageView::of).toList());
  }
}
