package vn.dondoc.units;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.security.Actor;

/** Does what {@link PlanAct} says, all of it or nothing, one act at a time. */
@ApplicationScoped
class CarryOutAct {
  private final PlanAct plans;
  private final List<HandsOver> features;
  private final Journal journal;

  CarryOutAct(PlanAct plans, @All List<HandsOver> features, Journal journal) {
    this.plans = plans;
    this.features = features;
    this.journal = journal;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  SuccessionAct carryOut(ActInput input, Actor actor, Instant now) {
    SuccessionLock.exclusive();
    List<Unit> units =
        Unit.lockAll(Stream.concat(input.predecessors().stream(), input.successorIds().stream()).distinct().toList());
    PlanAct.Plan plan = plans.of(input, PlanAct.byId(units));
    if (plan.receipt().open() > 0) {
      throw Unit.refused("/choices", "duty-without-successor", plan.receipt().open());
    }
    List<Unit> leaving = input.predecessors().stream().map(plan.units()::get).toList();
    SuccessionAct act =
        new SuccessionAct(input, leaving.stream().map(UnitBefore::of).toList(), plan.receipt(), actor.accountId(), now);
    act.persist();
    for (HandsOver feature : features) {
      move(feature, plan, act, now);
    }
    if (input.kind() != Succession.Kind.RENAME) {
      GroupsFollow.follow(input, act);
    }
    leaving.forEach(unit -> leave(unit, input, plan, act));
    SuccessionAct.flush();
    act.units().forEach(unit -> journal.record(actor, unit, "succession." + input.kind().name().toLowerCase(java.util.Locale.ROOT), act.id, act.version, List.of(), now));
    return act;
  }

  private static void move(HandsOver feature, PlanAct.Plan plan, SuccessionAct act, Instant now) {
    List<HandsOver.Move> moves = plan.moves().getOrDefault(feature.kind(), List.of());
    if (!moves.isEmpty()) {
      SuccessionMove.persist(
          feature.move(moves, act.effectiveOn, now).stream().map(moved -> new SuccessionMove(act.id, feature.kind(), moved)));
    }
  }

  private static void leave(Unit unit, ActInput input, PlanAct.Plan plan, SuccessionAct act) {
    LocalDate lastDay = input.effectiveOn().minusDays(1);
    if (input.kind() == Succession.Kind.RENAME) {
      String code = input.newCode() == null ? unit.code : input.newCode();
      unit.become(code, input.newName().strip(), unit.kind, input.effectiveOn(), input.legalBasis()).persist();
      return;
    }
    if (!input.continues()) {
      unit.end(lastDay);
    }
    for (ActInput.Successor successor : input.successors()) {
      Succession.Share share = input.continues() ? Succession.Share.PART : successor.share();
      Succession.link(act.id, unit, plan.units().get(successor.unit()), input.kind(), share, input.effectiveOn(), act.legalBasis);
    }
  }

  static List<UUID> units(ActInput input) {
    return Stream.concat(input.predecessors().stream(), input.successorIds().stream()).distinct().toList();
  }
}
