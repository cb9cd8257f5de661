package vn.dondoc.reportperiods.templates;

import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;

/** Reads template versions, which never change and are therefore kept in memory. */
@ApplicationScoped
public class ReportTemplates {
  @CacheResult(cacheName = "report-templates")
  public ReportTemplateView view(UUID id) {
    return ReportTemplate.findVersion(id)
        .map(ReportTemplateView::of)
        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }

  @CacheResult(cacheName = "report-forms")
  public TemplateForm form(UUID id) {
    return ReportTemplate.findVersion(id)
        .map(template -> template.form)
        .orElseThrow(() -> new IllegalStateException("Report template " + id + " is missing"));
  }
}
