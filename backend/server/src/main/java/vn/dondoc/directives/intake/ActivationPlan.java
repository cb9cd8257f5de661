package vn.dondoc.directives.intake;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.dondoc.directives.Modality;
import vn.dondoc.directives.Nature;
import vn.dondoc.directives.Part;
import vn.dondoc.shared.time.Boundary;
import vn.dondoc.shared.time.ShiftPolicy;

/** What activation writes: the letter as settled, with nothing open. */
public record ActivationPlan(
    String number,
    LocalDate issuedOn,
    String kind,
    String subject,
    UUID issuer,
    Parent parent,
    LocalDate campaignFrom,
    LocalDate campaignTo,
    List<Clause> clauses,
    List<Assignment> assignments,
    List<Period> periods,
    List<Series> series,
    Set<UUID> reportingUnits,
    List<UUID> receivers,
    UUID consolidator) {

  /** Asks nothing of anybody. */
  public static final ActivationPlan EMPTY =
      new ActivationPlan(null, null, null, null, null, null, null, null, List.of(), List.of(), List.of(), List.of(), Set.of(), List.of(), null);

  public record Parent(String number, LocalDate issuedOn, String issuer) {}

  public record Clause(String label, String heading, String text, Integer fromLine, Integer toLine) {}

  /** @param due null for none, also where a printed date was void */
  public record Assignment(String clause, UUID unit, Part part, Modality modality, Nature nature, Due due) {}

  public record Due(String words, Boundary boundary, LocalDate date, ShiftPolicy shift) {}

  public record Period(
      String code, String label, LocalDate coversFrom, LocalDate coversTo, Due due, boolean cumulative) {}

  public record Series(String label, int firstYear, List<Occurrence> occurrences) {}

  /**
   * @param kind name of a {@code reportperiods.OccurrenceKind}
   * @param due null for a report of every week, which has its weekday
   * @param window name of a {@code reportperiods.CoverageWindow}
   */
  public record Occurrence(String label, String kind, String words, Boundary boundary, MonthDay due, DayOfWeek weekday, String window) {}
}
