package vn.dondoc.units;

import static vn.dondoc.shared.security.Role.Names.ADMIN;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Role;
import vn.dondoc.shared.web.ETags;
import vn.dondoc.shared.web.Idempotent;

/** Groups of units, open to every signed-in person, changed by administrators. */
@Path("/unit-groups")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class GroupResource {
  private final CurrentActor actor;
  private final Journal journal;
  private final Clock clock;

  GroupResource(CurrentActor actor, Journal journal, Clock clock) {
    this.actor = actor;
    this.journal = journal;
    this.clock = clock;
  }

  @GET
  @Transactional
  public GroupView.GroupList list() {
    LocalDate today = LocalDate.now(clock);
    List<GroupView.Summary> items = UnitGroup.listWithMembers().stream().map(g -> GroupView.Summary.of(g, today)).toList();
    return new GroupView.GroupList(items, null, mayChange());
  }

  @GET
  @Path("/{id}")
  @Transactional
  public RestResponse<GroupView> get(@PathParam("id") UUID id, @QueryParam("on") LocalDate on) {
    UnitGroup group = UnitGroup.require(id);
    return ETags.ok(GroupView.of(group, on == null ? LocalDate.now(clock) : on, mayChange()), group.version);
  }

  @POST
  @RolesAllowed(ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<GroupView> create(@Valid @NotNull GroupInput.Create input) {
    if (UnitGroup.isCodeTaken(input.code())) {
      throw ProblemException.of(ProblemType.DUPLICATE, "duplicate.group-code");
    }
    UnitGroup group = new UnitGroup(input.code(), input.name().strip(), input.names(), List.of());
    group.persist();
    written(group, "unit-group.create", List.of());
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, GroupView.of(group, LocalDate.now(clock), true))
        .header(HttpHeaders.LOCATION, "/api/v1/unit-groups/" + group.id)
        .header(HttpHeaders.ETAG, ETags.of(group.version))
        .build();
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  public RestResponse<GroupView> describe(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull GroupInput.Describe input) {
    UnitGroup group = UnitGroup.requireLocked(id);
    ETags.requireMatch(ifMatch, group.version);
    group.describe(input.name().strip(), input.aliases());
    written(group, "unit-group.describe", List.of("/name", "/aliases"));
    return answer(group);
  }

  /** Only one that never had a member: what letters of the past spoke to stays known. */
  @DELETE
  @Path("/{id}")
  @RolesAllowed(ADMIN)
  @Transactional
  public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    UnitGroup group = UnitGroup.requireLocked(id);
    ETags.requireMatch(ifMatch, group.version);
    if (!group.members().isEmpty()) {
      throw ProblemException.of(ProblemType.WRONG_STATE, "group.has-members");
    }
    journal.record(actor.get(), null, "unit-group.delete", group.id, group.version, List.of(), clock.instant());
    group.delete();
    UnitGroup.flush();
  }

  @POST
  @Path("/{id}/add-members")
  @RolesAllowed(ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<GroupView> addMembers(@PathParam("id") UUID id, @Valid @NotNull GroupInput.Join input) {
    UnitGroup group = UnitGroup.requireLocked(id);
    List<UUID> found = Unit.listByIds(input.units()).stream().filter(u -> u.isInForce(input.validFrom())).map(u -> u.id).toList();
    if (!found.containsAll(input.units())) {
      throw Unit.refused("/units", "unknown-unit");
    }
    input.units().forEach(unit -> group.join(unit, input.validFrom()));
    written(group, "unit-group.add-members", List.of("/members"));
    return answer(group);
  }

  @POST
  @Path("/{id}/end-members")
  @RolesAllowed(ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<GroupView> endMembers(@PathParam("id") UUID id, @Valid @NotNull GroupInput.End input) {
    UnitGroup group = UnitGroup.requireLocked(id);
    input.units().forEach(unit -> group.end(unit, input.lastDay()));
    written(group, "unit-group.end-members", List.of("/members"));
    return answer(group);
  }

  private void written(UnitGroup group, String action, List<String> fields) {
    UnitGroup.flush();
    journal.record(actor.get(), null, action, group.id, group.version, fields, clock.instant());
  }

  private RestResponse<GroupView> answer(UnitGroup group) {
    return ETags.ok(GroupView.of(group, LocalDate.now(clock), true), group.version);
  }

  private boolean mayChange() {
    return actor.get().has(Role.ADMIN);
  }
}
