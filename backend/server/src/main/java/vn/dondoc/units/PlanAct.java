package vn.dondoc.units;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;

/** Says what an act would do, or in a sentence why it cannot be. Changes nothing; {@link CarryOutAct} does what it says. */
@ApplicationScoped
class PlanAct {
  private final List<HandsOver> features;
  private final Clock clock;

  PlanAct(@All List<HandsOver> features, Clock clock) {
    this.features = features;
    this.clock = clock;
  }

  /** @param units of the act, locked or not, by id */
  record Plan(Map<UUID, Unit> units, Map<String, List<HandsOver.Move>> moves, ActReceipt receipt) {}

  Plan of(ActInput input, Map<UUID, Unit> units) {
    requireSense(input, units);
    Set<UUID> leaving = Set.copyOf(input.predecessors());
    List<ActReceipt.Line> lines = new ArrayList<>();
    List<ActReceipt.Count> counts = new ArrayList<>();
    boolean handsOver = input.kind() != Succession.Kind.RENAME;
    for (HandsOver feature : handsOver ? features : List.<HandsOver>of()) {
      List<HandsOver.Duty> open = feature.open(leaving, input.effectiveOn());
      open.forEach(duty -> lines.add(line(feature.kind(), duty, input, units)));
      counts.add(new ActReceipt.Count(feature.kind(), open.size(), feature.staying(leaving)));
    }
    if (handsOver) {
      counts.add(GroupsFollow.count(input));
    }
    ActReceipt receipt =
        new ActReceipt(refs(input.predecessors(), units), refs(input.successorIds(), units), counts, lines, List.of());
    return new Plan(units, moves(lines), receipt);
  }

  private static ActReceipt.Line line(String kind, HandsOver.Duty duty, ActInput input, Map<UUID, Unit> units) {
    UUID to = successorOf(kind, duty.id(), input);
    return new ActReceipt.Line(
        kind, duty.id(), duty.label(), UnitRef.of(units.get(duty.unit())), to == null ? null : UnitRef.of(units.get(to)));
  }

  private static UUID successorOf(String kind, UUID id, ActInput input) {
    return input.chosen().stream()
        .filter(choice -> choice.kind().equals(kind) && choice.id().equals(id))
        .map(ActInput.Choice::successor)
        .findFirst()
        .orElseGet(() -> input.defaultSuccessor() != null || input.successors().size() != 1 ? input.defaultSuccessor() : input.successors().getFirst().unit());
  }

  private static Map<String, List<HandsOver.Move>> moves(List<ActReceipt.Line> lines) {
    return lines.stream()
        .filter(line -> line.to() != null && !line.to().id().equals(line.from().id()))
        .collect(
            Collectors.groupingBy(
                ActReceipt.Line::kind,
                Collectors.mapping(line -> new HandsOver.Move(line.id(), line.from().id(), line.to().id()), Collectors.toList())));
  }

  private static List<UnitRef> refs(List<UUID> ids, Map<UUID, Unit> units) {
    return ids.stream().map(id -> UnitRef.of(units.get(id))).toList();
  }

  /** Everything that makes an act senseless, the likeliest mistake first. */
  private void requireSense(ActInput input, Map<UUID, Unit> units) {
    requireKnown("/predecessors", input.predecessors(), units);
    requireKnown("/successors", input.successorIds(), units);
    if (input.effectiveOn().isAfter(LocalDate.now(clock))) {
      throw Unit.refused("/effectiveOn", "not-yet");
    }
    requireNumbers(input);
    Set<UUID> leaving = new HashSet<>(input.predecessors());
    if (input.successorIds().stream().anyMatch(leaving::contains)) {
      throw Unit.refused("/successors", "succession-itself");
    }
    Set<UUID> choosable = new HashSet<>(input.successorIds());
    if (input.continues()) {
      choosable.addAll(input.predecessors());
    }
    Stream.concat(input.chosen().stream().map(ActInput.Choice::successor), Stream.ofNullable(input.defaultSuccessor()))
        .filter(unit -> !choosable.contains(unit))
        .findFirst()
        .ifPresent(unit -> {
          throw Unit.refused("/choices", "not-a-successor");
        });
    requireTime(input, units);
  }

  private static void requireKnown(String pointer, List<UUID> ids, Map<UUID, Unit> units) {
    for (int i = 0; i < ids.size(); i++) {
      if (!units.containsKey(ids.get(i))) {
        throw Unit.refused(pointer + "/" + i, "unknown-unit");
      }
    }
    if (new HashSet<>(ids).size() < ids.size()) {
      throw Unit.refused(pointer, "unit-twice");
    }
  }

  private static void requireNumbers(ActInput input) {
    int before = input.predecessors().size();
    int after = input.successors().size();
    boolean right =
        switch (input.kind()) {
          case MERGE -> after == 1;
          case SPLIT -> before == 1 && after >= (input.continues() ? 1 : 2);
          case DISSOLVE -> before == 1 && after <= 1;
          case RENAME -> before == 1 && after == 0;
        };
    if (!right || (input.continues() && input.kind() != Succession.Kind.SPLIT)) {
      throw Unit.refused("/successors", "succession-" + input.kind().name().toLowerCase(java.util.Locale.ROOT));
    }
    if (input.kind() == Succession.Kind.RENAME && (input.newName() == null || input.newName().isBlank())) {
      throw Unit.refused("/newName", "required");
    }
  }

  private static void requireTime(ActInput input, Map<UUID, Unit> units) {
    LocalDate day = input.effectiveOn();
    for (UUID id : input.predecessors()) {
      Unit unit = units.get(id);
      if (Succession.hasHandedOver(id)) {
        throw ProblemException.of(ProblemType.WRONG_STATE, "succession.already", unit.name);
      }
      if (!unit.isInForce(day.minusDays(1))) {
        throw ProblemException.of(ProblemType.WRONG_STATE, "succession.not-in-force", unit.name);
      }
      if (input.kind() != Succession.Kind.RENAME && !input.continues() && Unit.countBelow(id, day) > 0) {
        throw ProblemException.of(ProblemType.WRONG_STATE, "succession.units-below", unit.name);
      }
    }
    for (UUID id : input.successorIds()) {
      if (!units.get(id).isInForce(day)) {
        throw ProblemException.of(ProblemType.WRONG_STATE, "succession.not-in-force", units.get(id).name);
      }
    }
    Set<UUID> after = Succession.allAfter(new HashSet<>(input.successorIds()));
    if (input.predecessors().stream().anyMatch(after::contains)) {
      throw ProblemException.of(ProblemType.WRONG_STATE, "succession.circle");
    }
  }

  static Map<UUID, Unit> byId(List<Unit> units) {
    return units.stream().collect(Collectors.toMap(unit -> unit.id, Function.identity()));
  }
}
