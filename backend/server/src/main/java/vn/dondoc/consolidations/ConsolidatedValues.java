package vn.dondoc.consolidations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dondoc.reportperiods.templates.ReportTemplates;
import vn.dondoc.reportperiods.templates.TemplateForm;
import vn.dondoc.shared.sheet.ValuesSheet;
import vn.dondoc.submissions.ReportValue;
import vn.dondoc.submissions.SubmissionContent;

/** What a consolidation is made of as a table: a line a used report, the totals last. */
@ApplicationScoped
class ConsolidatedValues {
  private static final String TOTAL = "TỔNG HỢP";

  private final ReportTemplates templates;
  private final Sources sources;

  ConsolidatedValues(ReportTemplates templates, Sources sources) {
    this.templates = templates;
    this.sources = sources;
  }

  /** In one transaction: the driver reads ahead only within one, and the lines are of one moment. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void write(UUID id, ValuesSheet sheet) throws IOException {
    Consolidation consolidation = Consolidation.findById(id);
    TemplateForm form = templates.form(consolidation.templateId);
    List<Object> heads = new ArrayList<>(List.of("unitCode", "unit"));
    form.fields().forEach(field -> heads.add(field.code()));
    form.narrative().forEach(part -> heads.add(part.code()));
    sheet.line(heads);
    sources.read(consolidation, (report, said) -> line(report.unitCode(), report.unitName(), said, form, sheet));
    Map<String, ReportValue> totals =
        consolidation.figures.stream().filter(f -> f.value() != null).collect(Collectors.toMap(Figure::field, Figure::value));
    line(null, TOTAL, new SubmissionContent(totals, consolidation.narrative, Map.of()), form, sheet);
  }

  private static void line(String code, String unit, SubmissionContent said, TemplateForm form, ValuesSheet sheet) {
    List<Object> cells = new ArrayList<>(Arrays.asList(code, unit));
    form.fields().forEach(field -> cells.add(ReportValue.cell(said.values().get(field.code()))));
    form.narrative().forEach(part -> cells.add(said.narrative().get(part.code())));
    try {
      sheet.line(cells);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
