package vn.dondoc.directives.register;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;
import static vn.dondoc.shared.security.Role.Names.LEADER;
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
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.directives.CarriesOver;
import vn.dondoc.directives.Clause;
import vn.dondoc.directives.Directive;
import vn.dondoc.directives.DirectiveStatus;
import vn.dondoc.directives.PlanOfDraft;
import vn.dondoc.directives.intake.ActivationPlan;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.problem.FieldProblem;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Role;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.web.Idempotent;

/** That a draft amends, replaces or revokes an earlier directive: proposed, shown as a difference, confirmed, and read afterwards. */
@Path("/directives/{id}/change")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(COORDINATOR)
public class ChangeResource {
  private final CurrentActor actor;
  private final CarryOutChange carryOut;
  private final PlanOfDraft plans;
  private final Journal journal;
  private final Clock clock;

  ChangeResource(CurrentActor actor, CarryOutChange carryOut, PlanOfDraft plans, Journal journal, Clock clock) {
    this.actor = actor;
    this.carryOut = carryOut;
    this.plans = plans;
    this.journal = journal;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR, LEADER})
  @Transactional
  public ChangeView get(@PathParam("id") UUID id) {
    Directive directive = Directive.requireVisible(id, Scope.of(actor.get()));
    return view(directive);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<ChangeView> propose(@PathParam("id") UUID id, @Valid @NotNull ChangeInput input) {
    Directive draft = requireDraft(id);
    Directive target = target(draft, input.target());
    DirectiveChange change = DirectiveChange.find(id).orElseGet(() -> new DirectiveChange(id));
    change.propose(input, target);
    change.persist();
    written(draft, "directive.propose-change");
    return RestResponse.ok(view(draft));
  }

  /** By the digest of what was shown, so that nobody confirms what they did not see. */
  @POST
  @Path("/confirm")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<ChangeView> confirm(@PathParam("id") UUID id, @Valid @NotNull ChangeInput.Confirm input) {
    Directive draft = requireDraft(id);
    DirectiveChange change = DirectiveChange.require(id);
    ActivationPlan plan = plans.of(draft).orElseThrow(() -> ProblemException.of(ProblemType.WRONG_STATE, "directive.open-points-first"));
    if (!carryOut.preview(change, plan).digest().equals(input.digest())) {
      throw ProblemException.of(ProblemType.WRONG_STATE, "directive.difference-moved");
    }
    change.confirm(input.digest());
    written(draft, "directive.confirm-change");
    return RestResponse.ok(view(draft));
  }

  /** The draft stands by itself again. */
  @POST
  @Path("/withdraw")
  @Idempotent
  @Transactional
  public RestResponse<ChangeView> withdraw(@PathParam("id") UUID id) {
    Directive draft = requireDraft(id);
    DirectiveChange.require(id).delete();
    written(draft, "directive.withdraw-change");
    return RestResponse.ok(ChangeView.NONE);
  }

  private void written(Directive draft, String action) {
    DirectiveChange.flush();
    UUID unit = actor.get().unitsAs(Role.COORDINATOR).stream().sorted().findFirst().orElseThrow();
    journal.record(actor.get(), unit, action, draft.id, draft.version, List.of(), clock.instant());
  }

  private Directive requireDraft(UUID id) {
    Directive draft = Directive.requireDraftedBy(actor.get().unitsAs(Role.COORDINATOR), id);
    if (draft.status != DirectiveStatus.DRAFT) {
      throw ProblemException.of(ProblemType.WRONG_STATE, "directive.no-draft");
    }
    return draft;
  }

  /** Only who runs a directive may end it: a coordinator of a unit that receives its reports or that brought it in. */
  private Directive target(Directive draft, UUID id) {
    Actor who = actor.get();
    Set<UUID> units = who.unitsAs(Role.COORDINATOR);
    Directive target =
        Directive.listVisible(Set.of(id), new Scope(Set.of(), units, Set.of())).stream()
            .filter(d -> d.status != DirectiveStatus.DRAFT && !d.id.equals(draft.id))
            .findFirst()
            .orElseThrow(() -> refused("unknown-directive"));
    if (target.status != DirectiveStatus.ACTIVE) {
      throw ProblemException.of(ProblemType.WRONG_STATE, "directive.target-not-in-force");
    }
    return target;
  }

  private ChangeView view(Directive directive) {
    return DirectiveChange.find(directive.id).map(c -> c.doneAt == null ? proposed(directive, c) : done(directive, c)).orElse(ChangeView.NONE);
  }

  private ChangeView proposed(Directive draft, DirectiveChange c) {
    CarryOutChange.Difference shown = plans.of(draft).map(plan -> carryOut.preview(c, plan)).orElse(null);
    return new ChangeView(
        c.kind, ChangeView.Target.of(c.target), c.reason, false, shown != null && shown.digest().equals(c.confirmed),
        shown == null ? null : shown.digest(), shown == null ? c.pairs : shown.pairs(), c.dropped,
        Clause.listOf(c.target.id).stream().map(ChangeView.ClauseView::of).toList(),
        shown == null ? List.of() : ChangeView.planned(shown.lines()));
  }

  private ChangeView done(Directive directive, DirectiveChange c) {
    Actor who = actor.get();
    List<ChangeLine> lines = ChangeLine.listOf(directive.id, Scope.of(who));
    return new ChangeView(
        c.kind, ChangeView.Target.of(c.target), c.reason, true, true, null, java.util.Map.of(), List.of(), List.of(),
        ChangeView.written(lines, l -> l.effect != CarriesOver.Effect.KEPT && l.unit != null && who.worksFor(l.unit.id)));
  }

  private static ProblemException refused(String code) {
    return ProblemException.of(
        ProblemType.INVALID_CONTENT, List.of(new FieldProblem("/target", code, Messages.text("field." + code))));
  }
}
