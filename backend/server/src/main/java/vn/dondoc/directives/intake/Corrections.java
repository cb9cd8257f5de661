package vn.dondoc.directives.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import vn.dondoc.shared.time.Boundary;

/**
 * What a person has settled.
 *
 * @param fields by name: number, issuedOn, kind, subject, issuer, place, parentNumber, parentIssuedOn,
 *     clauses/1.2 (what the clause says), dues/1.2 (its date)
 * @param mentions by key (addressees/2, duties/1.4-2, receivers/0, issuer, consolidator): the units meant; an empty
 *     list means nobody
 * @param confirmed keys of uncertain readings that are right as they are
 */
public record Corrections(
    Map<String, String> fields,
    Map<String, List<UUID>> mentions,
    Map<String, Answer> findings,
    Map<String, PeriodEdit> periods,
    Set<String> confirmed) {
  public static final Corrections NONE = new Corrections(null, null, null, null, null);

  public Corrections {
    fields = fields == null ? Map.of() : new TreeMap<>(fields);
    mentions = mentions == null ? Map.of() : new TreeMap<>(mentions);
    findings = findings == null ? Map.of() : new TreeMap<>(findings);
    periods = periods == null ? Map.of() : new TreeMap<>(periods);
    confirmed = confirmed == null ? Set.of() : new TreeSet<>(confirmed);
  }

  /** As if a question had not been answered. */
  public Corrections withoutAnswer(String finding) {
    Map<String, Answer> others = new TreeMap<>(findings);
    others.remove(finding);
    return new Corrections(fields, mentions, others, periods, confirmed);
  }

  /** @param value what the option needs: a date, {@code from/to}, a unit id, a year or a text */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Answer(String option, String value, String note) {}

  /** What a person changes of a period; null leaves the reading. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PeriodEdit(
      String label, LocalDate coversFrom, LocalDate coversTo, LocalDate dueDate, Boundary boundary, Boolean dropped) {}
}
