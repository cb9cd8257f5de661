package vn.dondoc.units;

import static vn.dondoc.shared.security.Role.Names.ADMIN;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import vn.dondoc.shared.web.Page;

/** The catalogue, open to every signed-in person, changed by administrators. */
@Path("/units")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class UnitResource {
  private final CurrentActor actor;
  private final Journal journal;
  private final Clock clock;

  UnitResource(CurrentActor actor, Journal journal, Clock clock) {
    this.actor = actor;
    this.journal = journal;
    this.clock = clock;
  }

  @GET
  public Page<UnitView> list(@BeanParam UnitQuery query) {
    List<Unit> units = Unit.list(query, LocalDate.now(clock));
    return Page.of(units, query.pageSize(), UnitView::of, query::cursorAfter);
  }

  @GET
  @Path("/{id}")
  @Transactional
  public RestResponse<UnitDetail> get(@PathParam("id") UUID id) {
    return answer(Unit.require(id));
  }

  @POST
  @RolesAllowed(ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<UnitDetail> create(@Valid @NotNull UnitInput.Create input) {
    requireFree(input.code());
    Unit unit =
        new Unit(
            input.code(), input.name().strip(), input.kind(), input.hierarchical(), parent(input.parent()), input.names(),
            input.validFrom(), null);
    unit.persist();
    written(unit, "unit.create", List.of());
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, UnitDetail.of(unit, true))
        .header(HttpHeaders.LOCATION, "/api/v1/units/" + unit.id)
        .header(HttpHeaders.ETAG, ETags.of(unit.version))
        .build();
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  public RestResponse<UnitDetail> describe(
      @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull UnitInput.Describe input) {
    Unit unit = Unit.requireLocked(id);
    ETags.requireMatch(ifMatch, unit.version);
    unit.describe(input.hierarchical(), input.aliases());
    written(unit, "unit.describe", List.of("/hierarchical", "/aliases"));
    return answer(unit);
  }

  /** From a day on: another name, code, kind or parent. What was before stays readable. */
  @POST
  @Path("/{id}/change")
  @RolesAllowed(ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<UnitDetail> change(@PathParam("id") UUID id, @Valid @NotNull UnitInput.Change input) {
    SuccessionLock.exclusive();
    Unit unit = Unit.requireLocked(id);
    requireNextStep(unit, input.effectiveOn());
    if (!unit.code.equals(input.code())) {
      requireFree(input.code());
    }
    Unit parent = parent(input.parent());
    if (parent != null && parent.path.startsWith(unit.path)) {
      throw Unit.refused("/parent", "unit-parent-below");
    }
    unit.become(input.code(), input.name().strip(), input.kind(), input.effectiveOn(), input.legalBasis().strip()).persist();
    if (parent != unit.parent) {
      String before = unit.path;
      unit.standUnder(parent, input.effectiveOn(), input.legalBasis());
      Unit.flush();
      Unit.movePaths(before, unit.path);
    }
    written(unit, "unit.change", List.of("/name", "/code", "/kind", "/parent"));
    return answer(unit);
  }

  /** Changes are told in their order, and not before they are in force. */
  private void requireNextStep(Unit unit, LocalDate from) {
    if (from.isAfter(LocalDate.now(clock))) {
      throw Unit.refused("/effectiveOn", "not-yet");
    }
    if (UnitPast.lastOf(unit.id).filter(last -> !from.minusDays(1).isAfter(last.until)).isPresent()) {
      throw Unit.refused("/effectiveOn", "unit-change-too-early");
    }
  }

  private static void requireFree(String code) {
    if (Unit.findByCode(code).isPresent()) {
      throw ProblemException.of(ProblemType.DUPLICATE, "duplicate.unit-code");
    }
  }

  private static Unit parent(UUID id) {
    return id == null ? null : Unit.<Unit>findByIdOptional(id).orElseThrow(() -> Unit.refused("/parent", "unknown-unit"));
  }

  private void written(Unit unit, String action, List<String> fields) {
    Unit.flush();
    journal.record(actor.get(), unit.id, action, unit.id, unit.version, fields, clock.instant());
  }

  private RestResponse<UnitDetail> answer(Unit unit) {
    return ETags.ok(UnitDetail.of(unit, actor.get().has(Role.ADMIN)), unit.version);
  }
}
