package vn.dondoc.submissions;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dondoc.directives.DirectiveRef;
import vn.dondoc.directives.Modality;
import vn.dondoc.reportperiods.Counts;
import vn.dondoc.reportperiods.PeriodRef;
import vn.dondoc.shared.time.Timeliness;
import vn.dondoc.units.UnitRef;

/** Unit × period. */
record MatrixView(DirectiveRef directive, OffsetDateTime asOf, List<Column> periods, Collection<Row> rows) {
  record Column(PeriodRef period, Counts counts) {}

  /**
   * @param cells in the order of the periods; null where the unit is not expected
   */
  record Row(UnitRef unit, Modality modality, List<Cell> cells) {}

  /**
   * @param dueAt the deadline in force where an extension moved it, else null: the period's
   */
  record Cell(UUID submission, SubmissionStatus status, Timeliness timeliness, OffsetDateTime submittedAt, Extension.Status extension, OffsetDateTime dueAt) {
    static Cell of(MatrixRow row, Instant now) {
      return new Cell(
          row.submissionId(),
          row.status(),
          Submission.timeliness(row.status(), row.dueAt(), row.firstSubmittedAt(), now),
          row.status().isWithReceiver() ? SubmissionSummary.at(row.submittedAt()) : null,
          row.extension(),
          row.extension() == Extension.Status.GRANTED ? SubmissionSummary.at(row.dueAt()) : null);
    }
  }

  static Collection<Row> rows(List<MatrixRow> found, List<UUID> periods, Instant now) {
    Map<UUID, Integer> places = new LinkedHashMap<>();
    periods.forEach(period -> places.put(period, places.size()));
    Map<UUID, Row> rows = new LinkedHashMap<>();
    for (MatrixRow row : found) {
      rows.computeIfAbsent(row.unitId(), id -> emptyRow(row, periods.size()))
          .cells()
          .set(places.get(row.periodId()), Cell.of(row, now));
    }
    return rows.values();
  }

  private static Row emptyRow(MatrixRow row, int width) {
    UnitRef unit = new UnitRef(row.unitId(), row.unitCode(), row.unitName());
    return new Row(unit, row.modality(), new ArrayList<>(Collections.nCopies(width, null)));
  }
}
