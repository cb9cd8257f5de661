package vn.dondoc.units;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.Actor;

/** Takes an act back exactly: within 30 days, and only while nobody has built on it. */
@ApplicationScoped
class UndoAct {
  private final List<HandsOver> features;
  private final Journal journal;

  UndoAct(@All List<HandsOver> features, Journal journal) {
    this.features = features;
    this.journal = journal;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  SuccessionAct undo(UUID id, String reason, Actor actor, Instant now) {
    SuccessionLock.exclusive();
    SuccessionAct act = SuccessionAct.requireLocked(id);
    act.whyNotUndone(now).ifPresent(why -> {
      throw ProblemException.of(ProblemType.WRONG_STATE, why);
    });
    Map<UUID, Unit> units = PlanAct.byId(Unit.lockAll(act.units()));
    requireUntouched(act);
    features.forEach(feature -> takeBack(feature, act, now));
    GroupsFollow.takeBack(act);
    act.before.forEach(before -> restore(units.get(before.id()), before, act));
    Succession.unlink(act.id);
    act.undo(reason.strip(), actor.accountId(), now);
    SuccessionAct.flush();
    act.units().forEach(unit -> journal.record(actor, unit, "succession.undo", act.id, act.version, List.of(), now));
    return act;
  }

  private static void takeBack(HandsOver feature, SuccessionAct act, Instant now) {
    List<HandsOver.Moved> moved = SuccessionMove.listOf(act.id, feature.kind());
    Map<UUID, Long> versions = feature.takeBack(moved, now);
    if (!versions.isEmpty()) {
      SuccessionMove.follow(act.id, feature.kind(), moved, versions);
    }
  }

  private static void restore(Unit unit, UnitBefore before, SuccessionAct act) {
    if (act.kind == Succession.Kind.RENAME) {
      UnitPast.deleteById(new UnitPast.Key(unit.id, act.effectiveOn.minusDays(1)));
    }
    unit.restore(before);
  }

  /** Undoing restores exactly, or not at all. */
  private void requireUntouched(SuccessionAct act) {
    long changed = features.stream().mapToLong(f -> f.changedSince(SuccessionMove.listOf(act.id, f.kind())).size()).sum() + GroupsFollow.countChanged(act);
    if (changed > 0) {
      throw ProblemException.of(ProblemType.WRONG_STATE, "succession.changed-since", changed);
    }
  }
}
