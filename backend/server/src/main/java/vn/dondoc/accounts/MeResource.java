package vn.dondoc.accounts;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import vn.dondoc.shared.security.CurrentActor;

/** Who is signed in. */
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class MeResource {
  private final CurrentActor actor;

  MeResource(CurrentActor actor) {
    this.actor = actor;
  }

  @GET
  public AccountView me() {
    return AccountView.of(actor.get());
  }
}
