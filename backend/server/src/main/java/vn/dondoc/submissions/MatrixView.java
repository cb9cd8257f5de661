package vn.dondoc.submissions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dondoc.directives.DirectiveRef;
import vn.dondoc.directives.Modality;
import vn.dondoc.reportperiods.Counts;
import vn.dondoc.reportperiods.PeriodRef;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.shared.time.Timeliness;
import vn.dondoc.units.UnitRef;

/** Unit × period. */
record MatrixView(DirectiveRef directive, OffsetDateTime asOf, List<Column> periods, Collection<Row> rows) {
  record Column(PeriodRef period, Counts counts) {}

  /**
   * @param cells in the order of the periods; null where the unit is not expected
   * @param outside units from outside this matrix that went into the unit; null where there is none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Row(UnitRef unit, Modality modality, @JsonInclude List<Cell> cells, List<UnitRef> outside) {}

  /** One of several reports in a cell, with the unit whose it was. */
  record Part(UUID submission, UnitRef unit, SubmissionStatus status, Timeliness timeliness) {}

  /**
   * @param dueAt the deadline in force where an extension moved it, else null: the period's
   * @param parts where a unit answers for several: each report; the cell itself shows the one that wants most
   */
  record Cell(
      UUID submission, SubmissionStatus status, Timeliness timeliness, OffsetDateTime submittedAt, Extension.Status extension,
      OffsetDateTime dueAt, @JsonInclude(JsonInclude.Include.NON_NULL) List<Part> parts) {
    static Cell of(MatrixRow row, Instant now, List<Part> parts) {
      return new Cell(
          row.submissionId(),
          row.status(),
          timelinessAt(row, now),
          row.status().isWithReceiver() ? Clocks.inVietnam(row.submittedAt()) : null,
          row.extension(),
          row.extension() == Extension.Status.GRANTED ? Clocks.inVietnam(row.dueAt()) : null,
          parts);
    }
  }

  private static Timeliness timelinessAt(MatrixRow row, Instant now) {
    return row.status().timeliness(row.dueAt(), row.firstSubmittedAt(), now);
  }

  static Collection<Row> rows(List<MatrixRow> found, List<UUID> periods, MatrixUnits units, Instant now) {
    Map<UUID, List<MatrixRow>> byUnit =
        found.stream().collect(Collectors.groupingBy(units::rowOf, LinkedHashMap::new, Collectors.toList()));
    return byUnit.entrySet().stream()
        .map(
            entry -> {
              MatrixRow first = entry.getValue().getFirst();
              List<UnitRef> outside = units.outside(entry.getKey());
              return new Row(
                  units.ref(first), first.modality(), cells(entry.getValue(), periods, units, now), outside.isEmpty() ? null : outside);
            })
        .sorted(Comparator.comparing(row -> row.unit().code()))
        .toList();
  }

  private static List<Cell> cells(List<MatrixRow> ofUnit, List<UUID> periods, MatrixUnits units, Instant now) {
    Map<UUID, List<MatrixRow>> byPeriod = ofUnit.stream().collect(Collectors.groupingBy(MatrixRow::periodId));
    List<Cell> cells = new ArrayList<>(periods.size());
    periods.forEach(period -> cells.add(cell(byPeriod.get(period), units, now)));
    return cells;
  }

  private static Cell cell(List<MatrixRow> reports, MatrixUnits units, Instant now) {
    if (reports == null) {
      return null;
    }
    if (reports.size() == 1) {
      return Cell.of(reports.getFirst(), now, null);
    }
    List<MatrixRow> wantingFirst =
        reports.stream()
            .sorted(Comparator.comparing((MatrixRow r) -> timelinessAt(r, now) != Timeliness.OVERDUE).thenComparing(r -> WANTING.indexOf(r.status())))
            .toList();
    List<Part> parts =
        wantingFirst.stream().map(r -> new Part(r.submissionId(), units.former(r), r.status(), timelinessAt(r, now))).toList();
    return Cell.of(wantingFirst.getFirst(), now, parts);
  }

  private static final List<SubmissionStatus> WANTING =
      List.of(
          SubmissionStatus.RETURNED, SubmissionStatus.NOT_STARTED, SubmissionStatus.DRAFT, SubmissionStatus.SUBMITTED,
          SubmissionStatus.ACCEPTED, SubmissionStatus.WAIVED);
}
