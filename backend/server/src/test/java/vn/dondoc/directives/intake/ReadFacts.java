package vn.dondoc.directives.intake;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A reading flattened to facts that a table can compare. */
final class ReadFacts {
  private final TestCatalogue catalogue;

  ReadFacts(TestCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  Map<String, String> of(LetterReading reading) {
    Map<String, String> facts = new TreeMap<>();
    facts.put("number", String.valueOf(reading.number().value()));
    facts.put("issuedOn", String.valueOf(reading.issuedOn().value()));
    facts.put("kind", String.valueOf(reading.kind().value()));
    facts.put("subject", String.valueOf(reading.subject().value()));
    facts.put("issuer", reading.issuerUnit() == null ? "-" : name(reading.issuerUnit()));
    facts.put("parent", reading.parent() == null ? "-" : reading.parent().number());
    facts.put("consolidator", reading.consolidator() == null ? "-" : name(reading.consolidator()));
    facts.put("addressees", names(reading.addressees()).toString());
    facts.put("receivers", names(reading.receivers()).toString());
    facts.put("campaign", windows(reading).toString());
    facts.put("periods", reading.periods().stream().map(p -> p.coversFrom() + ".." + p.coversTo() + " " + due(p.due())).toList().toString());
    facts.put("questions", questions(reading).toString());
    clauses(reading, facts);
    reading.series().forEach(s -> s.occurrences().forEach(o -> facts.put("series/" + o.kind(), series(o))));
    return facts;
  }

  private void clauses(LetterReading reading, Map<String, String> facts) {
    List<ClauseReading> assigned = reading.clauses().stream().filter(c -> !c.duties().isEmpty()).toList();
    facts.put("heads", assigned.stream().map(ClauseReading::label).toList().toString());
    assigned.forEach(c -> facts.put("units/" + c.label(), c.duties().stream().map(this::duty).toList().toString()));
    List<ClauseReading> due = reading.clauses().stream().filter(c -> c.due() != null).toList();
    facts.put("dues", due.stream().map(ClauseReading::label).toList().toString());
    due.forEach(c -> facts.put("due/" + c.label(), due(c.due())));
  }

  /** Codes of what a person must answer, each once. */
  private static List<String> questions(LetterReading reading) {
    return reading.findings().stream().filter(Finding::mustBeAnswered).map(Finding::code).distinct().sorted().toList();
  }

  private static List<String> windows(LetterReading reading) {
    return reading.campaign() == null ? List.of() : reading.campaign().windows().stream().map(w -> w.from() + ".." + w.to()).toList();
  }

  String duty(DutyReading duty) {
    return name(duty.unit()) + (duty.part() == vn.dondoc.directives.Part.LEAD ? " L" : " C") + (duty.modality() == vn.dondoc.directives.Modality.REQUEST ? "*" : "");
  }

  private List<String> names(List<UnitMention> mentions) {
    return mentions.stream().map(this::name).toList();
  }

  String name(UnitMention mention) {
    return switch (mention.kind()) {
      case UNIT -> catalogue.code(mention.units().getFirst());
      case GROUP -> mention.group();
      case AMBIGUOUS -> "?" + mention.candidates().stream().map(c -> catalogue.code(c.unit())).sorted().toList();
      case UNKNOWN -> "?" + java.text.Normalizer.normalize(mention.text(), java.text.Normalizer.Form.NFC).replaceAll("\\s+", " ");
    };
  }

  static String series(SeriesReading.Occurrence o) {
    return o.kind() + " " + (o.weekday() == null ? due(o.due()) : o.due().boundary() + " " + o.weekday());
  }

  /** A day of every month stands as MONTHLY-20, one of every week as WEEKLY-FRIDAY. */
  static String due(DueReading due) {
    if (due.rule().equals("due.every-week")) {
      return due.boundary() + " WEEKLY-" + SeriesRules.weekday(due);
    }
    if (due.date() == null && due.monthDay() == null) {
      return due.boundary() + " MONTHLY-" + Passage.fold(due.words()).replaceFirst("^.*ng[a-z0-9]{1,3}\\s+(\\d{1,2})\\s.*$", "$1");
    }
    return due.boundary() + " " + (due.date() == null ? due.monthDay() : due.date());
  }
}
