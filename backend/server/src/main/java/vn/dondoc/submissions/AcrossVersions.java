package vn.dondoc.submissions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.dondoc.reportperiods.templates.ReportTemplates;
import vn.dondoc.reportperiods.templates.TemplateForm;

/** Reads what was sent in one version of a template in the words of another, by indicator. */
@ApplicationScoped
public class AcrossVersions {
  private final ReportTemplates templates;

  AcrossVersions(ReportTemplates templates) {
    this.templates = templates;
  }

  /**
   * @param template the version to read in, whose form is {@code form}
   * @param writtenIn the version the content was sent in
   */
  public SubmissionContent read(SubmissionContent content, UUID writtenIn, UUID template, TemplateForm form) {
    return writtenIn.equals(template) ? content : MigratedContent.of(content, templates.form(writtenIn), form).content();
  }
}
