package vn.dondoc.directives.register;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.dondoc.directives.CarriesOver;
import vn.dondoc.directives.ChangesEarlier;
import vn.dondoc.directives.Clause;
import vn.dondoc.directives.Directive;
import vn.dondoc.directives.DirectiveStatus;
import vn.dondoc.directives.intake.ActivationPlan;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.problem.FieldProblem;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.Role;
import vn.dondoc.units.Unit;

/** Says what a later directive does to an earlier one, and when it comes into force does exactly that or nothing. */
@ApplicationScoped
class CarryOutChange implements ChangesEarlier {
  private final List<CarriesOver> features;
  private final Journal journal;

  CarryOutChange(@All List<CarriesOver> features, Journal journal) {
    this.features = features;
    this.journal = journal;
  }

  /** @param digest changes when any of the lines does */
  record Difference(List<CarriesOver.Line> lines, Map<String, String> pairs, String digest) {}

  Difference preview(DirectiveChange change, ActivationPlan plan) {
    CarriesOver.Change meant = meant(change, plan);
    List<CarriesOver.Line> lines = features.stream().flatMap(f -> f.preview(meant, plan).stream()).toList();
    Map<String, String> pairs = new HashMap<>();
    meant.pairs().forEach((label, clause) -> pairs.put(label, clause.label));
    return new Difference(lines, pairs, digest(change, lines));
  }

  @Override
  public List<FieldProblem> unconfirmed(Directive draft, ActivationPlan plan) {
    Optional<DirectiveChange> change = DirectiveChange.find(draft.id);
    if (change.isEmpty()) {
      return List.of();
    }
    Directive.lock(change.get().target.id);
    if (change.get().target.status != DirectiveStatus.ACTIVE) {
      throw ProblemException.of(ProblemType.WRONG_STATE, "directive.target-not-in-force");
    }
    boolean seen = preview(change.get(), plan).digest().equals(change.get().confirmed);
    return seen ? List.of() : List.of(new FieldProblem("/change", "unconfirmed", Messages.text("field.change-unconfirmed")));
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public ActivationPlan carryOut(Directive next, Map<String, Clause> clauses, ActivationPlan plan, Actor actor, Instant now) {
    Optional<DirectiveChange> found = DirectiveChange.find(next.id);
    if (found.isEmpty()) {
      return plan;
    }
    DirectiveChange change = found.get();
    next.receiveAs(change.target, now);
    CarriesOver.Change meant = meant(change, plan);
    ActivationPlan rest = plan;
    List<CarriesOver.Line> lines = new ArrayList<>();
    for (CarriesOver feature : features) {
      CarriesOver.Outcome outcome = feature.carryOver(meant, rest, next, clauses, actor, now);
      rest = outcome.rest();
      lines.addAll(outcome.lines());
    }
    write(next, change.target, lines, now);
    end(change, actor, now);
    change.done(now);
    DirectiveChange.flush();
    return rest;
  }

  private static void write(Directive next, Directive target, List<CarriesOver.Line> lines, Instant now) {
    Set<UUID> ids = lines.stream().map(CarriesOver.Line::unit).filter(Objects::nonNull).map(u -> u.id()).collect(Collectors.toSet());
    Map<UUID, Unit> units = Unit.listByIds(ids).stream().collect(Collectors.toMap(u -> u.id, Function.identity()));
    ChangeLine.persist(
        lines.stream().map(line -> new ChangeLine(next, target, line, line.unit() == null ? null : units.get(line.unit().id()), now)));
  }

  private void end(DirectiveChange change, Actor actor, Instant now) {
    Directive target = change.target;
    String action =
        switch (change.kind) {
          case AMENDS -> {
            target.amend(now);
            yield "directive.amend";
          }
          case REPLACES -> {
            target.supersede(now);
            yield "directive.supersede";
          }
          case REVOKES -> {
            target.revoke(now);
            yield "directive.revoke";
          }
        };
    Directive.flush();
    UUID unit = actor.unitsAs(Role.COORDINATOR).stream().sorted().findFirst().orElseThrow();
    journal.record(actor, unit, action, target.id, target.version, List.of(), now);
  }

  private static CarriesOver.Change meant(DirectiveChange change, ActivationPlan plan) {
    List<Clause> earlier = Clause.listOf(change.target.id);
    Map<String, Clause> byLabel = earlier.stream().collect(Collectors.toMap(c -> c.label, Function.identity()));
    Map<String, Clause> pairs = new HashMap<>();
    if (change.kind != CarriesOver.Kind.REVOKES) {
      PairClauses.pair(
              plan.clauses().stream().map(c -> new PairClauses.Text(c.label(), c.text())).toList(),
              earlier.stream().map(c -> new PairClauses.Text(c.label, c.body)).toList(),
              change.pairs)
          .forEach((label, old) -> pairs.put(label, byLabel.get(old)));
    }
    Set<UUID> dropped = change.dropped.stream().map(byLabel::get).filter(Objects::nonNull).map(c -> c.id).collect(Collectors.toSet());
    return new CarriesOver.Change(change.kind, change.target, pairs, dropped, change.reason);
  }

  private static String digest(DirectiveChange change, List<CarriesOver.Line> lines) {
    String all =
        lines.stream()
            .map(l -> l.subject() + "|" + l.effect() + "|" + l.subjectId() + "|" + (l.unit() == null ? "" : l.unit().id()) + "|" + l.before() + "|" + l.after() + "|" + l.note())
            .sorted()
            .collect(Collectors.joining("\n", change.target.id + "|" + change.kind + "|" + change.reason + "\n", ""));
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)), 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
