package vn.dondoc.materials.catalogue;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The taxonomy of topics in its latest version, with those that ended. */
@Path("/material-topics")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class TopicResource {

  @GET
  public CatalogueView.Topics list() {
    MaterialTopicVersion latest = MaterialTopicVersion.latest();
    return new CatalogueView.Topics(
        latest.version, latest.inForceFrom, latest.source,
        MaterialTopic.listInOrder().stream().map(CatalogueView.TopicView::of).toList());
  }
}
