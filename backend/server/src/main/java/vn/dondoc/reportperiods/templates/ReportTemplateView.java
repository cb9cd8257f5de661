package vn.dondoc.reportperiods.templates;

import java.util.List;
import java.util.UUID;
import vn.dondoc.shared.language.Text;

/** One version of a template as the form is built from it. */
public record ReportTemplateView(
    UUID id,
    String code,
    int templateVersion,
    Text name,
    List<TemplateForm.Group> groups,
    List<TemplateForm.Field> fields,
    List<TemplateForm.NarrativePart> narrative,
    List<TemplateForm.Rule> rules) {

  static ReportTemplateView of(ReportTemplate template) {
    TemplateForm form = template.form;
    return new ReportTemplateView(
        template.id,
        template.code,
        template.templateVersion,
        form.name(),
        form.groups(),
        form.fields(),
        form.narrative(),
        form.rules());
  }

  public TemplateForm form() {
    return new TemplateForm(name, groups, fields, narrative, rules);
  }
}
