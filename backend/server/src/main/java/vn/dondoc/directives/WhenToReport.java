package vn.dondoc.directives;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.dondoc.directives.intake.ActivationPlan;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.time.DueView;

/** The periods and series of a directive; the report periods, which this feature must not know, answer it. */
public interface WhenToReport {
  record Range(LocalDate from, LocalDate to) {}

  /** @param status name of a period's state */
  record Period(UUID id, String code, String label, String status, Range covers, DueView due) {}

  record Series(String label, List<Occurrence> occurrences) {}

  record Occurrence(String label, String dueWords) {}

  List<Period> periodsOf(UUID directive, Language language);

  List<Series> seriesOf(UUID directive);

  /** What a planned deadline will say. */
  DueView preview(ActivationPlan.Due due, Language language);
}
