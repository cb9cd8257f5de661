package vn.dondoc.directives.intake;

import java.time.LocalDate;
import java.util.List;

/** Everything read from a letter; all of it proposals until a person has settled them. */
public record LetterReading(
    Field<String> number,
    Field<LocalDate> issuedOn,
    Field<String> kind,
    Field<String> issuer,
    UnitMention issuerUnit,
    Field<String> place,
    Field<String> subject,
    Field<String> signer,
    Citation parent,
    List<Citation> citations,
    List<UnitMention> addressees,
    List<ClauseReading> clauses,
    CampaignReading campaign,
    List<PeriodReading> periods,
    List<SeriesReading> series,
    List<UnitMention> receivers,
    UnitMention consolidator,
    List<LinkReading> links,
    List<Finding> findings) {

  /** Without the question that bears an id. */
  public LetterReading without(String finding) {
    return withFindings(findings.stream().filter(f -> !f.id().equals(finding)).toList());
  }

  /** With one more finding in front. */
  public LetterReading asking(Finding first) {
    List<Finding> all = new java.util.ArrayList<>(findings);
    all.addFirst(first);
    return withFindings(List.copyOf(all));
  }

  private LetterReading withFindings(List<Finding> others) {
    return new LetterReading(
        number, issuedOn, kind, issuer, issuerUnit, place, subject, signer, parent, citations, addressees, clauses,
        campaign, periods, series, receivers, consolidator, links, others);
  }
}
