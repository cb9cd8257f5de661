package vn.dondoc.reportperiods;

import java.util.List;
import java.util.UUID;
import vn.dondoc.reportperiods.templates.ReportTemplateView;
import vn.dondoc.reportperiods.templates.TemplateForm;
import vn.dondoc.reportperiods.templates.VersionMap;
import vn.dondoc.shared.language.Text;

/**
 * What another version means for a period and its reports.
 *
 * @param done false where it was only tried
 * @param kept how many fields stay as they are
 * @param draftsLosing drafts that hold something the other version has no place for
 * @param sent reports that keep their version
 */
record PeriodTemplateChange(
    boolean done, Ref from, Ref to, int kept, List<Moved> moved, List<Named> added, List<Named> dropped, int drafts, int draftsLosing, int sent) {

  record Ref(UUID id, String code, int templateVersion, Text name) {
    static Ref of(ReportTemplateView t) {
      return new Ref(t.id(), t.code(), t.templateVersion(), t.name());
    }
  }

  record Named(String code, Text label, boolean required) {}

  record Moved(String from, String to, Text label) {}

  static PeriodTemplateChange between(boolean done, ReportTemplateView from, ReportTemplateView to, DraftsOfPeriod.Effect effect) {
    VersionMap map = VersionMap.between(from.form(), to.form());
    List<Moved> moved =
        map.fields().entrySet().stream()
            .filter(e -> !e.getKey().equals(e.getValue()))
            .map(e -> new Moved(e.getKey(), e.getValue(), to.form().field(e.getValue()).orElseThrow().label()))
            .toList();
    return new PeriodTemplateChange(
        done, Ref.of(from), Ref.of(to), map.fields().size() - moved.size(), moved,
        to.form().enteredFields().stream().filter(f -> !map.fields().containsValue(f.code())).map(PeriodTemplateChange::named).toList(),
        from.form().enteredFields().stream().filter(f -> !map.fields().containsKey(f.code())).map(PeriodTemplateChange::named).toList(),
        effect.drafts(), effect.losing(), effect.sent());
  }

  private static Named named(TemplateForm.Field field) {
    return new Named(field.code(), field.label(), field.required());
  }
}
