package vn.dondoc.assignments;

import static vn.dondoc.shared.security.Role.Names.UNIT_HEAD;
import static vn.dondoc.shared.security.Role.Names.UNIT_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.security.ActionView;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.shared.web.ETags;
import vn.dondoc.shared.web.Idempotent;
import vn.dondoc.units.Unit;
import vn.dondoc.units.UnitRef;

/** Pieces of duties, inside a unit and to the units below it. */
@Path("/assignment-pieces")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({UNIT_OFFICER, UNIT_HEAD})
public class PieceResource {
  private final CurrentActor actor;
  private final HandOnDuty handOn;
  private final Clock clock;

  PieceResource(CurrentActor actor, HandOnDuty handOn, Clock clock) {
    this.actor = actor;
    this.handOn = handOn;
    this.clock = clock;
  }

  /** Of one duty, or what is with the caller over all duties. */
  @GET
  public PieceView.Pieces list(@QueryParam("assignment") UUID assignment, @Context HttpHeaders headers) {
    Actor asking = actor.get();
    List<Piece> pieces = assignment == null ? Piece.listOpenWith(asking) : Piece.listOf(assignment, asking);
    return new PieceView.Pieces(views(pieces, headers), null);
  }

  @GET
  @Path("/bearers")
  public PieceView.Bearers bearers(@NotNull @QueryParam("assignment") UUID assignment) {
    Unit top = requireDuty(assignment).unit;
    List<Unit> below = Piece.below(top, today());
    List<UUID> units = Stream.concat(Stream.of(top), below.stream()).map(unit -> unit.id).toList();
    return new PieceView.Bearers(
        below.stream().map(UnitRef::of).toList(),
        Piece.colleagues(units, today()).stream().map(c -> new PieceView.BearerPerson(c.account(), c.name(), c.unit())).toList());
  }

  @GET
  @Path("/{id}")
  public RestResponse<PieceView> get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    return answer(Piece.requireVisible(id, actor.get()), headers);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<PieceView> give(@Valid @NotNull PieceInput input, @Context HttpHeaders headers) {
    Assignment duty = requireDuty(input.assignment());
    new PiecePolicy(actor.get()).give(duty).require();
    Piece piece = handOn.give(duty, input, actor.get());
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, views(List.of(piece), headers).getFirst())
        .header(HttpHeaders.LOCATION, "/api/v1/assignment-pieces/" + piece.id)
        .header(HttpHeaders.ETAG, ETags.of(piece.version))
        .build();
  }

  @POST
  @Path("/{id}/progress")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<PieceView> progress(@PathParam("id") UUID id, @Valid @NotNull SentenceInput input, @Context HttpHeaders headers) {
    return step(id, PieceAction.PROGRESS, (p, now) -> p.progress(input.sentence(), now), headers);
  }

  @POST
  @Path("/{id}/done")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<PieceView> done(@PathParam("id") UUID id, @Valid @NotNull SentenceInput input, @Context HttpHeaders headers) {
    return step(id, PieceAction.DONE, (p, now) -> p.finish(input.sentence(), now), headers);
  }

  @POST
  @Path("/{id}/give-back")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<PieceView> giveBack(@PathParam("id") UUID id, @Valid @NotNull SentenceInput input, @Context HttpHeaders headers) {
    return step(id, PieceAction.GIVE_BACK, (p, now) -> p.giveBack(input.sentence(), now), headers);
  }

  @POST
  @Path("/{id}/recall")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<PieceView> recall(@PathParam("id") UUID id, @Valid @NotNull SentenceInput input, @Context HttpHeaders headers) {
    return step(id, PieceAction.RECALL, (p, now) -> p.recall(input.sentence(), now), headers);
  }

  @POST
  @Path("/{id}/reassign")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<PieceView> reassign(@PathParam("id") UUID id, @Valid @NotNull PieceInput.Reassign input, @Context HttpHeaders headers) {
    Piece piece = require(id, PieceAction.REASSIGN);
    handOn.reassign(piece, input, actor.get());
    return answer(piece, headers);
  }

  private RestResponse<PieceView> step(UUID id, PieceAction action, BiConsumer<Piece, Instant> verb, HttpHeaders headers) {
    Piece piece = require(id, action);
    handOn.step(piece, action, actor.get(), verb);
    return answer(piece, headers);
  }

  private Piece require(UUID id, PieceAction action) {
    Piece piece = Piece.requireVisible(id, actor.get());
    new PiecePolicy(actor.get()).decide(action, piece).require();
    return piece;
  }

  /** An id that is no part of the address: what is not the caller's unit's is a wrong value, not an absent page. */
  private Assignment requireDuty(UUID id) {
    return Assignment.listVisible(Set.of(id), Scope.of(actor.get())).stream()
        .filter(duty -> actor.get().worksFor(duty.unit.id))
        .findFirst()
        .orElseThrow(() -> Assignment.unknown("/assignment"));
  }

  private RestResponse<PieceView> answer(Piece piece, HttpHeaders headers) {
    return ETags.ok(views(List.of(piece), headers).getFirst(), piece.version);
  }

  private List<PieceView> views(List<Piece> pieces, HttpHeaders headers) {
    Actor asking = actor.get();
    PiecePolicy policy = new PiecePolicy(asking);
    Map<UUID, String> names =
        Piece.names(pieces.stream().map(p -> p.accountId).filter(Objects::nonNull).collect(Collectors.toSet()));
    Language language = Language.of(headers);
    return pieces.stream()
        .map(
            p ->
                PieceView.of(
                    p,
                    p.accountId == null ? "" : names.getOrDefault(p.accountId, ""),
                    p.isWith(asking),
                    today(),
                    ActionView.of(PieceAction.values(), action -> policy.decide(action, p), language)))
        .toList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Clocks.VIETNAM);
  }
}
