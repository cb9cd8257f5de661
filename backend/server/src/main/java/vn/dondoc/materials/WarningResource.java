package vn.dondoc.materials;

import static vn.dondoc.shared.security.Role.Names.UNIT_HEAD;
import static vn.dondoc.shared.security.Role.Names.UNIT_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.materials.catalogue.MaterialLanguage;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Role;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.shared.web.Idempotent;
import vn.dondoc.units.UnitRef;

/** The warnings in the inbox of the caller's units. */
@Path("/warnings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({UNIT_OFFICER, UNIT_HEAD})
public class WarningResource {
  private static final int MOST = 100;
  private final CurrentActor actor;
  private final Journal journal;
  private final Clock clock;

  WarningResource(CurrentActor actor, Journal journal, Clock clock) {
    this.actor = actor;
    this.journal = journal;
    this.clock = clock;
  }

  record Warnings(List<WarningView> items) {}

  record WarningView(
      UUID id,
      UUID material,
      String shortCode,
      String title,
      Urgency urgency,
      MaterialContent.Warning warning,
      UnitRef unit,
      UnitRef issuer,
      OffsetDateTime sentAt,
      OffsetDateTime readAt) {

    static WarningView of(MaterialNotice n) {
      MaterialContent.Warning said =
          n.material.variants.stream()
              .filter(v -> v.isLive() && v.language.id.equals(MaterialLanguage.VIETNAMESE))
              .map(v -> v.live.content.warning())
              .filter(Objects::nonNull)
              .findFirst()
              .orElse(null);
      return new WarningView(
          n.id, n.material.id, n.material.shortCode, n.material.title, n.urgency, said, UnitRef.of(n.unit),
          UnitRef.of(n.material.unit), Clocks.inVietnam(n.sentAt), Clocks.inVietnam(n.readAt));
    }
  }

  /** The newest first; what was withdrawn since is no warning any more. */
  @GET
  public Warnings list(@QueryParam("unread") Boolean unread) {
    List<MaterialNotice> notices = MaterialNotice.list(units(actor.get()), Boolean.TRUE.equals(unread), MOST);
    return new Warnings(notices.stream().map(WarningView::of).toList());
  }

  @POST
  @Path("/{id}/mark-read")
  @Idempotent
  @Transactional
  public RestResponse<WarningView> markRead(@PathParam("id") UUID id) {
    Actor who = actor.get();
    Instant now = clock.instant();
    MaterialNotice notice = MaterialNotice.requireOf(id, units(who));
    notice.read(who.accountId(), now);
    journal.record(who, notice.unit.id, "warning.mark-read", notice.id, 0, List.of(), now);
    return RestResponse.ok(WarningView.of(notice));
  }

  private static Set<UUID> units(Actor who) {
    return who.unitsAs(Role.UNIT_OFFICER, Role.UNIT_HEAD);
  }
}
