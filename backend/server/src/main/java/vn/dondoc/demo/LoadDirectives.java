package vn.dondoc.demo;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import vn.dondoc.directives.ActivateDirective;
import vn.dondoc.directives.Directive;
import vn.dondoc.directives.Modality;
import vn.dondoc.directives.Nature;
import vn.dondoc.directives.Part;
import vn.dondoc.directives.intake.ActivationPlan;
import vn.dondoc.shared.time.Boundary;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.shared.time.ShiftPolicy;
import vn.dondoc.units.Unit;

/** Registers directive 1013/UBND-VHTT and the demonstration directive, on the way every directive goes. */
@ApplicationScoped
class LoadDirectives {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private final ReferenceFiles files;
  private final ActivateDirective activate;

  LoadDirectives(ReferenceFiles files, ActivateDirective activate) {
    this.files = files;
    this.activate = activate;
  }

  Directive load(String file, boolean demonstration, LoadUnits.Loaded loaded, Instant now) {
    JsonNode facts = files.tree(file);
    ActivationPlan plan = new Reader(facts, loaded, LocalDate.ofInstant(now, Clocks.VIETNAM)).plan();
    UUID drafted = loaded.units().get("LC-CQ-VHTT").id;
    return activate.register(plan, drafted, demonstration, now);
  }

  /** One file; days stand as dates or as offsets from today. */
  private record Reader(JsonNode facts, LoadUnits.Loaded loaded, LocalDate today) {

    ActivationPlan plan() {
      JsonNode campaign = facts.get("campaign");
      return new ActivationPlan(
          facts.get("number").asText(),
          day(facts, "issuedOn", "issuedOffsetDays"),
          facts.get("kind").asText(),
          facts.get("subject").asText(),
          id(facts.get("issuer").asText()),
          parent(),
          day(campaign, "from", "fromOffsetDays"),
          day(campaign, "to", "toOffsetDays"),
          each(facts.get("clauses")).map(this::clause).toList(),
          each(facts.get("clauses")).flatMap(c -> assignments(c).stream()).toList(),
          each(facts.get("periods")).map(this::period).toList(),
          series(),
          reporting(),
          each(facts.get("receivers")).map(code -> id(code.asText())).toList(),
          id(facts.get("consolidator").asText()));
    }

    private ActivationPlan.Parent parent() {
      JsonNode parent = facts.get("parent");
      return parent == null || parent.isNull()
          ? null
          : new ActivationPlan.Parent(
              parent.get("number").asText(), LocalDate.parse(parent.get("issuedOn").asText()), parent.get("issuer").asText());
    }

    private ActivationPlan.Clause clause(JsonNode c) {
      return new ActivationPlan.Clause(c.get("label").asText(), c.get("heading").asText(), c.get("summary").asText(), null, null);
    }

    /** A unit named outright stands before its group in the file; its first mention holds. */
    private List<ActivationPlan.Assignment> assignments(JsonNode c) {
      Map<UUID, ActivationPlan.Assignment> byUnit = new LinkedHashMap<>();
      List<JsonNode> named = each(c.get("assignments")).sorted(java.util.Comparator.comparing(a -> a.has("group"))).toList();
      for (JsonNode a : named) {
        for (UUID unit : units(a)) {
          byUnit.putIfAbsent(
              unit,
              new ActivationPlan.Assignment(
                  c.get("label").asText(), unit, Part.valueOf(a.get("part").asText()), Modality.valueOf(a.get("modality").asText()),
                  Nature.valueOf(c.get("nature").asText()), due(c.get("due"))));
        }
      }
      return new ArrayList<>(byUnit.values());
    }

    private ActivationPlan.Period period(JsonNode p) {
      return new ActivationPlan.Period(
          p.get("code").asText(), p.get("label").asText(), day(p, "coversFrom", "coversFromOffsetDays"),
          day(p, "coversTo", "coversToOffsetDays"), p.has("due") ? due(p.get("due")) : printedDue(p), p.get("cumulative").asBoolean());
    }

    private static ActivationPlan.Due printedDue(JsonNode p) {
      return new ActivationPlan.Due(
          p.get("dueWords").asText(), Boundary.valueOf(p.get("boundary").asText()), LocalDate.parse(p.get("dueDate").asText()),
          ShiftPolicy.valueOf(p.path("shift").asText("NONE")));
    }

    private ActivationPlan.Due due(JsonNode due) {
      if (due == null || due.isNull()) {
        return null;
      }
      LocalDate day = day(due, "date", "offsetDays");
      return new ActivationPlan.Due(
          due.get("words").asText().replace("{date}", DAY.format(day)), Boundary.valueOf(due.get("boundary").asText()), day,
          ShiftPolicy.valueOf(due.path("shift").asText("NONE")));
    }

    private List<ActivationPlan.Series> series() {
      return each(facts.path("series")).map(Reader::series).toList();
    }

    private static ActivationPlan.Series series(JsonNode series) {
      String window = series.get("window").asText();
      List<ActivationPlan.Occurrence> occurrences =
          each(series.get("occurrences"))
              .map(
                  o ->
                      new ActivationPlan.Occurrence(
                          o.get("label").asText(), o.get("kind").asText(), o.get("dueWords").asText(),
                          Boundary.valueOf(o.get("boundary").asText()), MonthDay.parse(o.get("dueMonthDay").asText()), null, window))
              .toList();
      return new ActivationPlan.Series(series.get("label").asText(), series.get("firstYear").asInt(), occurrences);
    }

    private Set<UUID> reporting() {
      Set<UUID> reporting = new LinkedHashSet<>();
      each(facts.get("reportingUnits")).forEach(node -> reporting.addAll(units(node)));
      return reporting;
    }

    private List<UUID> units(JsonNode node) {
      return node.has("unit")
          ? List.of(id(node.get("unit").asText()))
          : loaded.groups().get(node.get("group").asText()).stream().map(this::id).toList();
    }

    private UUID id(String code) {
      Unit unit = loaded.units().get(code);
      return unit.id;
    }

    private LocalDate day(JsonNode node, String date, String offset) {
      if (node == null || !node.hasNonNull(date) && !node.hasNonNull(offset)) {
        return null;
      }
      return node.hasNonNull(date) ? LocalDate.parse(node.get(date).asText()) : today.plusDays(node.get(offset).asInt());
    }

    private static java.util.stream.Stream<JsonNode> each(JsonNode array) {
      return StreamSupport.stream(array.spliterator(), false);
    }
  }
}
