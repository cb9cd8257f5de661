package vn.dondoc.materials;

import static vn.dondoc.shared.security.Role.Names.EDITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Role;

/** The directives among which an editor chooses the one that a work belongs to. */
@Path("/material-directives")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(EDITOR)
public class DirectiveChoiceResource {
  private final CurrentActor actor;

  DirectiveChoiceResource(CurrentActor actor) {
    this.actor = actor;
  }

  record Choices(List<DirectiveChoice> items) {}

  @GET
  @Transactional
  public Choices list() {
    return new Choices(DirectiveChoice.listOf(actor.get().unitsAs(Role.EDITOR)));
  }
}
