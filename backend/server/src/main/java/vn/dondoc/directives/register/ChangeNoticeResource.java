package vn.dondoc.directives.register;

import static vn.dondoc.shared.security.Role.Names.UNIT_HEAD;
import static vn.dondoc.shared.security.Role.Names.UNIT_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.directives.CarriesOver;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Role;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.shared.web.Idempotent;
import vn.dondoc.units.UnitRef;

/** What of a unit's duties a later directive has changed or taken back, with the old and the new words, until it is read. */
@Path("/change-notices")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({UNIT_OFFICER, UNIT_HEAD})
public class ChangeNoticeResource {
  private static final int MOST = 100;
  private final CurrentActor actor;
  private final Journal journal;
  private final Clock clock;

  ChangeNoticeResource(CurrentActor actor, Journal journal, Clock clock) {
    this.actor = actor;
    this.journal = journal;
    this.clock = clock;
  }

  record Notices(List<NoticeView> items) {}

  /** @param subject the duty */
  record NoticeView(
      UUID id, ChangeView.Target directive, ChangeView.Target target, CarriesOver.Effect effect, UUID subject, UnitRef unit,
      CarriesOver.Side before, CarriesOver.Side after, String note, OffsetDateTime at, OffsetDateTime acknowledgedAt) {
    static NoticeView of(ChangeLine l) {
      return new NoticeView(
          l.id, ChangeView.Target.of(l.directive), ChangeView.Target.of(l.target), l.effect, l.subjectId, UnitRef.of(l.unit), l.before,
          l.after, l.note, Clocks.inVietnam(l.at), Clocks.inVietnam(l.acknowledgedAt));
    }
  }

  @GET
  @Transactional
  public Notices list() {
    return new Notices(ChangeLine.listOpenOf(units(actor.get()), MOST).stream().map(NoticeView::of).toList());
  }

  /** Once is enough; again changes nothing. */
  @POST
  @Path("/{id}/acknowledge")
  @Idempotent
  @Transactional
  public RestResponse<NoticeView> acknowledge(@PathParam("id") UUID id) {
    Actor who = actor.get();
    ChangeLine line = ChangeLine.requireOf(id, units(who));
    if (line.acknowledge(who.accountId(), clock.instant())) {
      journal.record(who, line.unit.id, "change-notice.acknowledge", line.id, 0, List.of(), clock.instant());
    }
    return RestResponse.ok(NoticeView.of(line));
  }

  private static Set<UUID> units(Actor who) {
    return who.unitsAs(Role.UNIT_OFFICER, Role.UNIT_HEAD);
  }
}
