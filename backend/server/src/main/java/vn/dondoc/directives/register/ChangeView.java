package vn.dondoc.directives.register;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dondoc.directives.CarriesOver;
import vn.dondoc.directives.Clause;
import vn.dondoc.directives.Directive;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.units.UnitRef;

/**
 * What a directive does to an earlier one.
 *
 * @param kind null: nothing
 * @param pairs clauses of the new one with those whose place they take, for a draft alone
 * @param digest of the lines, to confirm them by; null while the draft has open points, and once it is done
 */
record ChangeView(
    CarriesOver.Kind kind, Target target, String reason, boolean done, boolean confirmed, String digest, Map<String, String> pairs,
    List<String> dropped, List<ClauseView> clauses, List<LineView> lines) {
  static final ChangeView NONE = new ChangeView(null, null, null, false, false, null, Map.of(), List.of(), List.of(), List.of());

  record Target(UUID id, String number, String subject, LocalDate issuedOn) {
    static Target of(Directive d) {
      return new Target(d.id, d.number, d.subject, d.issuedOn);
    }
  }

  /** A clause of the earlier directive, to choose from. */
  record ClauseView(String label, String text) {
    static ClauseView of(Clause c) {
      return new ClauseView(c.label, c.body);
    }
  }

  /** The same thing for many units stands once. */
  record LineView(
      CarriesOver.Subject subject, CarriesOver.Effect effect, CarriesOver.Side before, CarriesOver.Side after, String note, List<UnitLine> units) {}

  /** @param line null on a draft */
  record UnitLine(UUID line, UnitRef unit, UUID subject, OffsetDateTime acknowledgedAt, boolean mayAcknowledge) {}

  private record Key(CarriesOver.Subject subject, CarriesOver.Effect effect, CarriesOver.Side before, CarriesOver.Side after, String note) {}

  static List<LineView> planned(List<CarriesOver.Line> lines) {
    Map<Key, List<UnitLine>> groups = new LinkedHashMap<>();
    lines.forEach(
        l -> groups.computeIfAbsent(new Key(l.subject(), l.effect(), l.before(), l.after(), l.note()), _ -> new java.util.ArrayList<>())
            .add(new UnitLine(null, l.unit(), l.subjectId(), null, false)));
    return views(groups);
  }

  static List<LineView> written(List<ChangeLine> lines, java.util.function.Predicate<ChangeLine> mayAcknowledge) {
    Map<Key, List<UnitLine>> groups = new LinkedHashMap<>();
    lines.forEach(
        l -> groups.computeIfAbsent(new Key(l.subject, l.effect, l.before, l.after, l.note), _ -> new java.util.ArrayList<>())
            .add(
                new UnitLine(
                    l.id, UnitRef.of(l.unit), l.subjectId,
                    Clocks.inVietnam(l.acknowledgedAt), mayAcknowledge.test(l))));
    return views(groups);
  }

  private static List<LineView> views(Map<Key, List<UnitLine>> groups) {
    return groups.entrySet().stream()
        .map(
            e ->
                new LineView(
                    e.getKey().subject(), e.getKey().effect(), e.getKey().before(), e.getKey().after(), e.getKey().note(),
                    e.getKey().subject() == CarriesOver.Subject.DUTY ? e.getValue() : List.of()))
        .toList();
  }
}
