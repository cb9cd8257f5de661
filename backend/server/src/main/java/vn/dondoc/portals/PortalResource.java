package vn.dondoc.portals;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;
import static vn.dondoc.shared.security.Role.Names.EDITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Role;
import vn.dondoc.shared.web.Idempotent;
import vn.dondoc.units.Unit;

/** Portals and their numbers by month: read by editors and coordinators, registered by editors. */
@Path("/portals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({EDITOR, COORDINATOR})
public class PortalResource {
  private final CurrentActor actor;
  private final PortalNumbers numbers;
  private final Journal journal;
  private final Clock clock;

  PortalResource(CurrentActor actor, PortalNumbers numbers, Journal journal, Clock clock) {
    this.actor = actor;
    this.numbers = numbers;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * @param elsewhere readers that no registered portal sent
   * @param mayRegister the caller is an editor
   */
  public record Portals(List<PortalView> items, List<PortalView.MonthView> elsewhere, boolean mayRegister) {}

  @GET
  public Portals list() {
    Map<UUID, List<PortalNumbers.Month>> months = numbers.byPortal();
    return new Portals(
        Portal.listAllByName().stream().map(p -> PortalView.of(p, months.getOrDefault(p.id, List.of()))).toList(),
        months.getOrDefault(PortalNumbers.ELSEWHERE, List.of()).stream().map(PortalView.MonthView::of).toList(),
        actor.get().has(Role.EDITOR));
  }

  @POST
  @RolesAllowed(EDITOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  public RestResponse<PortalView> register(@Valid @NotNull PortalInput input) {
    Actor editor = actor.get();
    UUID unit = editor.unitsAs(Role.EDITOR).iterator().next();
    Portal portal = new Portal(Unit.findById(unit), input, clock.instant());
    portal.persist();
    Portal.flush();
    journal.record(editor, unit, "portal.register", portal.id, 0, List.of(), clock.instant());
    return RestResponse.status(RestResponse.Status.CREATED, PortalView.of(portal, List.of()));
  }
}
