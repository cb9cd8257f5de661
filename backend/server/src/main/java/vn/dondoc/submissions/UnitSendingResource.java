package vn.dondoc.submissions;

import static vn.dondoc.shared.security.Role.Names.UNIT_HEAD;
import static vn.dondoc.shared.security.Role.Names.UNIT_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.problem.FieldProblem;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Role;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.shared.web.ETags;
import vn.dondoc.units.Unit;
import vn.dondoc.units.UnitRef;

/** Whether a unit's reports go through its head: seen by those who work for it, settled by the head. */
@Path("/units/{id}/sending")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({UNIT_OFFICER, UNIT_HEAD})
public class UnitSendingResource {
  private final CurrentActor actor;
  private final Journal journal;
  private final Clock clock;

  UnitSendingResource(CurrentActor actor, Journal journal, Clock clock) {
    this.actor = actor;
    this.journal = journal;
    this.clock = clock;
  }

  @GET
  public RestResponse<SendingView> get(@PathParam("id") UUID id) {
    return answer(requireOwn(id), UnitSending.findOf(id));
  }

  @PUT
  @RolesAllowed(UNIT_HEAD)
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  public RestResponse<SendingView> put(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull SendingInput input) {
    Unit unit = requireOwn(id);
    if (!actor.get().has(Role.UNIT_HEAD, id)) {
      throw ProblemException.of(ProblemType.FORBIDDEN);
    }
    Optional<UnitSending> known = UnitSending.findOf(id);
    ETags.requireMatch(ifMatch, version(known));
    UnitSending sending = known.orElseGet(() -> new UnitSending(id));
    settle(sending, input);
    sending.persist();
    UnitSending.flush();
    journal.record(actor.get(), id, "unit.settle-sending", id, version(Optional.of(sending)), List.of(), clock.instant());
    return answer(unit, Optional.of(sending));
  }

  private void settle(UnitSending sending, SendingInput input) {
    SendingInput.Substitute substitute = input.substitute();
    if (substitute == null) {
      sending.settle(input.twoStep(), null, null, clock.instant());
      return;
    }
    if (substitute.until().isBefore(today()) || substitute.until().isAfter(today().plusYears(1))) {
      throw wrong("/substitute/until", "substitute-until");
    }
    if (UnitSending.colleagues(sending.unitId, today()).stream().noneMatch(c -> c.account().equals(substitute.account()))) {
      throw wrong("/substitute/account", "substitute-account");
    }
    sending.settle(input.twoStep(), substitute.account(), substitute.until(), clock.instant());
  }

  /** Zero as long as nobody has settled anything, so that the first to do so has something to match. */
  private static long version(Optional<UnitSending> sending) {
    return sending.map(s -> s.version + 1).orElse(0L);
  }

  private RestResponse<SendingView> answer(Unit unit, Optional<UnitSending> sending) {
    boolean mayChange = actor.get().has(Role.UNIT_HEAD, unit.id);
    List<UnitSending.Colleague> colleagues = UnitSending.colleagues(unit.id, today());
    SendingView.Substitute substitute =
        sending
            .filter(s -> s.substituteId != null)
            .map(s -> new SendingView.Substitute(s.substituteId, name(colleagues, s.substituteId), s.substituteUntil))
            .orElse(null);
    boolean inForce = UnitSending.inForce(Set.of(unit.id), today()).containsKey(unit.id);
    SendingView view =
        new SendingView(
            UnitRef.of(unit),
            version(sending),
            sending.map(s -> s.twoStep).orElse(false),
            inForce,
            substitute,
            mayChange ? colleagues : List.of(),
            mayChange);
    return ETags.ok(view, view.version());
  }

  /** Empty for one who works there no more. */
  private static String name(List<UnitSending.Colleague> colleagues, UUID account) {
    return colleagues.stream().filter(c -> c.account().equals(account)).map(UnitSending.Colleague::name).findFirst().orElse("");
  }

  /** A unit whose business it is not looks as if it were not there. */
  private Unit requireOwn(UUID id) {
    Actor asking = actor.get();
    return Optional.of(id)
        .filter(asking::worksFor)
        .flatMap(own -> Unit.<Unit>findByIdOptional(own)) // no method reference: Panache enhances calls alone
        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Clocks.VIETNAM);
  }

  private static ProblemException wrong(String pointer, String code) {
    return ProblemException.of(
        ProblemType.INVALID_CONTENT, List.of(new FieldProblem(pointer, code, Messages.text("field." + code))));
  }
}
