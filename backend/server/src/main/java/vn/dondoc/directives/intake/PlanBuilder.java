package vn.dondoc.directives.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.directives.Modality;
import vn.dondoc.directives.Part;
import vn.dondoc.shared.time.Boundary;
import vn.dondoc.shared.time.ShiftPolicy;

/** The plan of a letter that is settled: every answer applied, every group expanded. */
final class PlanBuilder {
  private final LetterReading reading;
  private final Corrections corrections;
  private final Map<UUID, UnitCatalogue.Unit> units;

  private PlanBuilder(LetterReading reading, Corrections corrections, UnitCatalogue catalogue) {
    this.reading = reading;
    this.corrections = corrections;
    this.units = catalogue.units().stream().collect(Collectors.toMap(UnitCatalogue.Unit::id, u -> u));
  }

  static ActivationPlan plan(LetterReading reading, Corrections corrections, UnitCatalogue catalogue) {
    return new PlanBuilder(reading, corrections, catalogue).plan();
  }

  private ActivationPlan plan() {
    List<ActivationPlan.Assignment> assignments = assignments();
    List<LocalDate> campaign = campaign();
    List<UUID> receivers = receivers();
    UUID consolidator = mention("consolidator", reading.consolidator()).stream().findFirst().orElse(receivers.isEmpty() ? null : receivers.getFirst());
    boolean reports = !reading.periods().isEmpty() || !reading.series().isEmpty();
    return new ActivationPlan(
        corrections.fields().getOrDefault("number", reading.number().value()),
        issuedOn(),
        corrections.fields().getOrDefault("kind", reading.kind().value()),
        corrections.fields().getOrDefault("subject", reading.subject().value()),
        mention("issuer", reading.issuerUnit()).stream().findFirst().orElseThrow(() -> new InvalidCorrection("/mentions/issuer", "required", "Hãy chọn cơ quan ban hành.", "Choose the issuer.")),
        parent(),
        campaign == null ? null : campaign.getFirst(),
        campaign == null ? null : campaign.getLast(),
        reading.clauses().stream().map(this::clause).toList(),
        assignments,
        periods(campaign),
        series(),
        reports ? reporting(assignments) : Set.of(),
        receivers,
        consolidator);
  }

  private LocalDate issuedOn() {
    String corrected = corrections.fields().get("issuedOn");
    return corrected == null ? reading.issuedOn().value() : LocalDate.parse(corrected);
  }

  private ActivationPlan.Parent parent() {
    String number = corrections.fields().getOrDefault("parentNumber", reading.parent() == null ? null : reading.parent().number());
    String day = corrections.fields().get("parentIssuedOn");
    LocalDate issued = day != null ? LocalDate.parse(day) : reading.parent() == null ? null : reading.parent().issuedOn();
    return number == null ? null : new ActivationPlan.Parent(number, issued, reading.parent() == null ? null : reading.parent().issuer());
  }

  private ActivationPlan.Clause clause(ClauseReading c) {
    return new ActivationPlan.Clause(
        c.label(), c.heading(), corrections.fields().getOrDefault("clauses/" + c.label(), c.text()), c.source() == null ? null : c.source().fromLine(), c.source() == null ? null : c.source().toLine());
  }

  /** One for each clause and unit: a unit that is named outright keeps the part it is named with, whatever its group has. */
  private List<ActivationPlan.Assignment> assignments() {
    List<ActivationPlan.Assignment> assignments = new ArrayList<>();
    for (ClauseReading clause : reading.clauses()) {
      Map<UUID, ActivationPlan.Assignment> byUnit = new LinkedHashMap<>();
      ActivationPlan.Due due = clauseDue(clause);
      Stream.concat(named(clause, true), named(clause, false))
          .forEach(duty -> expand(clause, duty, due).forEach(a -> byUnit.putIfAbsent(a.unit(), a)));
      corrections.mentions().getOrDefault("duties/" + clause.label() + "-0", List.of()).stream()
          .map(unit -> assignment(clause, unit, Part.LEAD, Modality.ORDER, due))
          .forEach(a -> byUnit.putIfAbsent(a.unit(), a));
      assignments.addAll(byUnit.values());
    }
    return assignments;
  }

  private Stream<DutyReading> named(ClauseReading clause, boolean outright) {
    return clause.duties().stream().filter(d -> (d.unit().kind() != UnitMention.Kind.GROUP) == outright);
  }

  private List<ActivationPlan.Assignment> expand(ClauseReading clause, DutyReading duty, ActivationPlan.Due due) {
    return mention("duties/" + duty.id(), duty.unit()).stream()
        .map(unit -> assignment(clause, unit, duty.part(), duty.modality(), due))
        .toList();
  }

  private ActivationPlan.Assignment assignment(ClauseReading clause, UUID unit, Part part, Modality modality, ActivationPlan.Due due) {
    boolean outside = Optional.ofNullable(units.get(unit)).map(u -> !u.hierarchical()).orElse(false);
    return new ActivationPlan.Assignment(
        clause.label(), unit, part, outside ? Modality.REQUEST : modality, clause.nature(), due);
  }

  private ActivationPlan.Due clauseDue(ClauseReading clause) {
    if (clause.due() == null || clause.due().date() == null) {
      return null;
    }
    Corrections.Answer answer = answerOn("I-01", "clauses/" + clause.label());
    if (answer == null) {
      String corrected = corrections.fields().get("dues/" + clause.label());
      return due(clause.due(), corrected == null ? clause.due().date() : LocalDate.parse(corrected), ShiftPolicy.NONE);
    }
    return answer.option().equals("NEW_DATE") ? due(clause.due(), LocalDate.parse(answer.value()), ShiftPolicy.NONE) : null;
  }

  private static ActivationPlan.Due due(DueReading read, LocalDate date, ShiftPolicy shift) {
    return new ActivationPlan.Due(read.words(), read.boundary(), date, shift);
  }

  private List<LocalDate> campaign() {
    if (reading.campaign() == null) {
      return null;
    }
    Corrections.Answer answer = answerOn("I-02", "campaign");
    if (answer != null && answer.option().equals("OTHER")) {
      return Settlement.range("/findings/I-02/value", answer.value());
    }
    int window = answer == null ? 0 : Integer.parseInt(answer.option().substring("WINDOW_".length())) - 1;
    CampaignReading.Window chosen = reading.campaign().windows().get(window);
    return List.of(chosen.from(), chosen.to());
  }

  private List<ActivationPlan.Period> periods(List<LocalDate> campaign) {
    boolean cumulative = Optional.ofNullable(answerTo("I-06")).map(a -> a.option().equals("CUMULATIVE")).orElse(true);
    boolean fromStart = Optional.ofNullable(answerTo("I-03")).map(a -> a.option().equals("FROM_CAMPAIGN_START")).orElse(false);
    List<ActivationPlan.Period> periods = new ArrayList<>();
    for (PeriodReading read : reading.periods()) {
      Corrections.PeriodEdit edit = corrections.periods().get(read.id());
      Corrections.Answer overdue = answerOn("I-01", "periods/" + read.id());
      boolean dropped = edit != null && Boolean.TRUE.equals(edit.dropped()) || overdue != null && overdue.option().equals("DROP");
      if (!dropped) {
        periods.add(period(read, edit, overdue, cumulative && read.cumulative(), fromStart ? campaign : null));
      }
    }
    supplementary(campaign).ifPresent(periods::add);
    return periods;
  }

  private ActivationPlan.Period period(
      PeriodReading read, Corrections.PeriodEdit edit, Corrections.Answer overdue, boolean cumulative, List<LocalDate> campaign) {
    LocalDate from = edit != null && edit.coversFrom() != null ? edit.coversFrom() : read.coversFrom();
    LocalDate to = edit != null && edit.coversTo() != null ? edit.coversTo() : read.coversTo();
    LocalDate start = campaign == null || from == null || !from.isBefore(campaign.getFirst()) ? from : campaign.getFirst();
    LocalDate printed = overdue != null && overdue.option().equals("NEW_DATE") ? LocalDate.parse(overdue.value()) : read.due().date();
    LocalDate date = edit != null && edit.dueDate() != null ? edit.dueDate() : printed;
    Boundary boundary = edit != null && edit.boundary() != null ? edit.boundary() : read.due().boundary();
    String label = edit != null && edit.label() != null ? edit.label() : read.label();
    ShiftPolicy shift =
        Optional.ofNullable(answerOn("I-08", "periods/" + read.id())).map(a -> ShiftPolicy.valueOf(a.option())).orElse(ShiftPolicy.NONE);
    return new ActivationPlan.Period(
        read.id(), label, start, to, new ActivationPlan.Due(read.due().words(), boundary, date, shift), cumulative);
  }

  private Optional<ActivationPlan.Period> supplementary(List<LocalDate> campaign) {
    Corrections.Answer answer = answerTo("I-07");
    if (answer == null || !answer.option().equals("ADD_REPORT") || campaign == null) {
      return Optional.empty();
    }
    LocalDate last = reading.periods().stream().map(PeriodReading::coversTo).filter(Objects::nonNull).max(LocalDate::compareTo).orElseThrow();
    LocalDate due = LocalDate.parse(answer.value());
    return Optional.of(
        new ActivationPlan.Period(
            "RS", "Báo cáo bổ sung đợt cao điểm", last.plusDays(1), campaign.getLast(),
            new ActivationPlan.Due("đến hết ngày " + Asking.day(due), Boundary.BY, due, ShiftPolicy.NONE), false));
  }

  private List<ActivationPlan.Series> series() {
    String window = Optional.ofNullable(answerTo("I-09")).map(Corrections.Answer::option).orElse("ND09");
    boolean now = Optional.ofNullable(answerTo("I-12")).map(a -> a.option().equals("THIS_YEAR")).orElse(reading.campaign() == null);
    int year = issuedOn().getYear() + (now ? 0 : 1);
    return reading.series().stream().map(s -> new ActivationPlan.Series(s.label(), year, s.occurrences().stream().map(o -> occurrence(o, s.isWeekly() ? "CALENDAR" : window)).toList())).toList();
  }

  private static ActivationPlan.Occurrence occurrence(SeriesReading.Occurrence o, String window) {
    return new ActivationPlan.Occurrence(o.label(), o.kind(), o.due().words(), o.due().boundary(), o.due().monthDay(), o.weekday(), window);
  }

  private List<UUID> receivers() {
    Set<UUID> receivers = new LinkedHashSet<>(mention("consolidator", reading.consolidator()));
    for (int i = 0; i < Math.max(1, reading.receivers().size()); i++) {
      receivers.addAll(mention("receivers/" + i, i < reading.receivers().size() ? reading.receivers().get(i) : null));
    }
    return List.copyOf(receivers);
  }

  /** Who has a duty of its own reports; a unit that only cooperates reports through the lead. */
  private Set<UUID> reporting(List<ActivationPlan.Assignment> assignments) {
    Set<UUID> reporting = new LinkedHashSet<>();
    assignments.stream().filter(a -> a.part() == Part.LEAD).map(ActivationPlan.Assignment::unit).forEach(reporting::add);
    mention("issuer", reading.issuerUnit()).forEach(reporting::remove);
    return reporting;
  }

  private List<UUID> mention(String key, UnitMention read) {
    List<UUID> corrected = corrections.mentions().get(key);
    return corrected != null ? corrected : read == null ? List.of() : read.units();
  }

  private Corrections.Answer answerTo(String code) {
    return reading.findings().stream()
        .filter(f -> f.code().equals(code))
        .map(f -> corrections.findings().get(f.id()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private Corrections.Answer answerOn(String code, String subject) {
    return reading.findings().stream()
        .filter(f -> f.code().equals(code) && f.subject().equals(subject))
        .map(f -> corrections.findings().get(f.id()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
