package vn.dondoc.consolidations;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dondoc.directives.DirectiveRef;
import vn.dondoc.reportperiods.PeriodRef;
import vn.dondoc.reportperiods.templates.TemplateForm.Aggregation;
import vn.dondoc.shared.security.ActionView;
import vn.dondoc.submissions.ReportValue;
import vn.dondoc.units.UnitRef;

/** A consolidation as its readers see it. */
record ConsolidationView(
    UUID id,
    long version,
    ConsolidationStatus status,
    DirectiveRef directive,
    PeriodRef period,
    UnitRef unit,
    UUID template,
    CoverageView coverage,
    OffsetDateTime takenAt,
    List<FigureView> figures,
    Map<String, String> narrative,
    Ref supplements,
    Ref earlier,
    String number,
    LocalDate issuedOn,
    String contentHash,
    OffsetDateTime updatedAt,
    List<ActionView> allowedActions) {

  record CoverageView(int expected, int used, int accepted, int late, int missing, int waived) {
    static CoverageView of(Coverage coverage) {
      return new CoverageView(
          coverage.expected(), coverage.used(), coverage.accepted(), coverage.late(), coverage.missing(), coverage.waived());
    }
  }

  /** @param earlier the figure of the earlier consolidation that this one grew from; null where there is none */
  record FigureView(String field, Aggregation rule, ReportValue value, int figures, int nil, ReportValue earlier) {
    static FigureView of(Figure figure, Map<String, ReportValue> earlier) {
      return new FigureView(figure.field(), figure.rule(), figure.value(), figure.figures(), figure.nil(), earlier.get(figure.field()));
    }
  }

  /** An issued consolidation as another names it. */
  record Ref(UUID id, String number, LocalDate issuedOn, String periodLabel) {
    static Ref of(Consolidation c) {
      return c == null ? null : new Ref(c.id, c.number, c.issuedOn, c.period.label);
    }
  }

  /** In a list: without figures and text. */
  record Summary(
      UUID id,
      long version,
      ConsolidationStatus status,
      DirectiveRef directive,
      PeriodRef period,
      UnitRef unit,
      CoverageView coverage,
      OffsetDateTime takenAt,
      String number,
      LocalDate issuedOn,
      List<ActionView> allowedActions) {}
}
