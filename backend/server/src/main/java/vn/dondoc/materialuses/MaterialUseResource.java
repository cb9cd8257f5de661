package vn.dondoc.materialuses;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;
import static vn.dondoc.shared.security.Role.Names.EDITOR;
import static vn.dondoc.shared.security.Role.Names.LEADER;
import static vn.dondoc.shared.security.Role.Names.UNIT_HEAD;
import static vn.dondoc.shared.security.Role.Names.UNIT_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.web.Idempotent;
import vn.dondoc.shared.web.Page;

/** "Chúng tôi đã dùng": said by officers and heads for their unit. */
@Path("/material-uses")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR, EDITOR, LEADER})
public class MaterialUseResource {
  private final CurrentActor actor;
  private final RecordUse recordUse;
  private final Journal journal;
  private final Clock clock;

  MaterialUseResource(CurrentActor actor, RecordUse recordUse, Journal journal, Clock clock) {
    this.actor = actor;
    this.recordUse = recordUse;
    this.journal = journal;
    this.clock = clock;
  }

  @GET
  public Page<MaterialUseView> list(@BeanParam MaterialUseQuery query) {
    Actor reader = actor.get();
    return Page.of(MaterialUse.list(query, UseScope.of(reader)), query.pageSize(), use -> MaterialUseView.of(use, reader), query::cursorAfter);
  }

  @POST
  @RolesAllowed({UNIT_OFFICER, UNIT_HEAD})
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  public RestResponse<MaterialUseView> add(@Valid @NotNull MaterialUseInput input) {
    MaterialUse use = recordUse.record(actor.get(), input, clock.instant());
    return RestResponse.status(RestResponse.Status.CREATED, MaterialUseView.of(use, actor.get()));
  }

  @POST
  @Path("/{id}/withdraw")
  @RolesAllowed({UNIT_OFFICER, UNIT_HEAD})
  @Transactional
  @Idempotent
  public RestResponse<MaterialUseView> withdraw(@PathParam("id") UUID id) {
    Actor officer = actor.get();
    Instant now = clock.instant();
    MaterialUse use = MaterialUse.requireVisible(id, UseScope.of(officer));
    MaterialUsePolicy.withdraw(officer, use).require();
    use.withdraw(now);
    MaterialUse.flush();
    journal.record(officer, use.unit.id, "material-use.withdraw", use.id, use.version, List.of(), now);
    return RestResponse.ok(MaterialUseView.of(use, officer));
  }
}
