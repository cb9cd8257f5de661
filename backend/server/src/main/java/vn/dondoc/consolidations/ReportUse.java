package vn.dondoc.consolidations;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dondoc.reportperiods.templates.TemplateForm;
import vn.dondoc.reportperiods.templates.TemplateForm.Aggregation;
import vn.dondoc.shared.language.Language;
import vn.dondoc.submissions.ReportValue;
import vn.dondoc.submissions.SubmissionContent;
import vn.dondoc.units.UnitRef;

/**
 * "Used in which consolidated report", for the unit that sent it: its own figures beside the totals, nothing of other
 * units.
 *
 * @param consolidation null where the caller may not read it
 * @param revision the sending that was used
 */
record ReportUse(
    UUID consolidation,
    String number,
    LocalDate issuedOn,
    UnitRef unit,
    ConsolidationView.CoverageView coverage,
    int revision,
    List<OwnFigure> figures) {

  record OwnFigure(String field, String label, String measureUnit, Aggregation rule, ReportValue own, ReportValue total) {}

  /** @param own what the unit sent, in the words of {@code form}, the consolidation's */
  static ReportUse of(Consolidation c, boolean readable, int revision, SubmissionContent own, TemplateForm form, Language language) {
    return new ReportUse(
        readable ? c.id : null,
        c.number,
        c.issuedOn,
        UnitRef.of(c.unit),
        ConsolidationView.CoverageView.of(c.coverage),
        revision,
        figures(c, own, form, language));
  }

  private static List<OwnFigure> figures(Consolidation c, SubmissionContent own, TemplateForm form, Language language) {
    Map<String, Figure> totals = c.figures.stream().collect(Collectors.toMap(Figure::field, figure -> figure));
    return form.fields().stream()
        .filter(field -> totals.containsKey(field.code()) && own.values().containsKey(field.code()))
        .map(field -> figure(field, totals.get(field.code()), own.values().get(field.code()), language))
        .toList();
  }

  private static OwnFigure figure(TemplateForm.Field field, Figure total, ReportValue own, Language language) {
    String measure = field.measureUnit() == null ? null : field.measureUnit().in(language);
    return new OwnFigure(field.code(), field.label().in(language), measure, total.rule(), own, total.value());
  }
}
