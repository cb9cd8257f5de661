package vn.dondoc.consolidations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.dondoc.reportperiods.templates.ReportTemplates;
import vn.dondoc.reportperiods.templates.TemplateForm;
import vn.dondoc.submissions.AcrossVersions;
import vn.dondoc.submissions.PeriodReports;
import vn.dondoc.submissions.SentReport;

/** Takes the reports of a period as they stand, and adds up those that were sent. */
@ApplicationScoped
public class TakeReports {
  private final ReportTemplates templates;
  private final AcrossVersions versions;

  TakeReports(ReportTemplates templates, AcrossVersions versions) {
    this.templates = templates;
    this.versions = versions;
  }

  /** For a consolidation that is kept already: what it took before goes back. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void take(Consolidation consolidation, Instant now) {
    FrozenReport.putBack(consolidation.id);
    FrozenReport.take(consolidation.id, consolidation.period.id);
    try (Stream<SentReport> sent = UsedReports.of(consolidation)) {
      consolidation.take(FrozenReport.listOf(consolidation.id), addUp(consolidation.period.templateId, sent), now);
    }
  }

  /** What the figures would be if the reports were taken now, in the template of the consolidation. */
  @Transactional
  List<Figure> now(Consolidation consolidation) {
    try (Stream<SentReport> sent = PeriodReports.sentOf(consolidation.period.id)) {
      return addUp(consolidation.templateId, sent);
    }
  }

  private List<Figure> addUp(UUID template, Stream<SentReport> sent) {
    TemplateForm form = templates.form(template);
    AddUp sums = new AddUp(form);
    sent.forEach(report -> sums.add(versions.read(report.content(), report.templateId(), template, form), report.submittedAt()));
    return sums.figures();
  }
}
