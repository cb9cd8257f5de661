package vn.dondoc.materials;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Role;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.shared.web.Cursor;
import vn.dondoc.shared.web.Page;
import vn.dondoc.shared.web.Parameters;
import vn.dondoc.units.UnitRef;

/** The desk of whoever reviews: what waits for the caller's units. */
@Path("/material-reviews")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(COORDINATOR)
public class WaitingReviewResource {
  private final CurrentActor actor;

  WaitingReviewResource(CurrentActor actor) {
    this.actor = actor;
  }

  /**
   * One question.
   *
   * @param desk the unit that is asked
   * @param own the caller wrote it, so that a colleague has to answer
   */
  record WaitingView(
      UUID id,
      UUID variant,
      UUID material,
      String title,
      String workingTitle,
      MaterialKind kind,
      Urgency urgency,
      UnitRef unit,
      UnitRef desk,
      MaterialView.FormView form,
      MaterialReview.Aspect aspect,
      int revision,
      OffsetDateTime askedAt,
      boolean own) {

    static WaitingView of(MaterialReview r, Actor who) {
      Material m = r.variant.material;
      return new WaitingView(
          r.id, r.variant.id, m.id, m.title, r.variant.workingTitle, m.kind, m.urgency, UnitRef.of(m.unit), UnitRef.of(r.unit),
          MaterialView.FormView.of(r.variant), r.aspect, r.revision, Clocks.inVietnam(r.askedAt), r.variant.isWrittenBy(who.accountId()));
    }
  }

  @GET
  public Page<WaitingView> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
    Actor who = actor.get();
    int size = Parameters.limit(limit);
    List<MaterialReview> waiting =
        MaterialReview.listWaiting(who.unitsAs(Role.COORDINATOR), Cursor.decode(cursor, "waiting"), size + 1);
    return Page.of(waiting, size, r -> WaitingView.of(r, who), r -> Cursor.after("waiting", r.askedAt, r.id));
  }
}
