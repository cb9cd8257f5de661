package vn.dondoc.reportperiods.templates;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.dondoc.shared.language.Text;
import vn.dondoc.shared.security.ActionView;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.units.UnitRef;

/**
 * A template version in a list.
 *
 * @param owner null where it is everybody's
 */
record ReportTemplateSummary(
    UUID id,
    String code,
    int templateVersion,
    Text name,
    UnitRef owner,
    int fieldCount,
    OffsetDateTime createdAt,
    OffsetDateTime retiredAt,
    String retiredReason,
    List<ActionView> allowedActions) {

  static ReportTemplateSummary of(ReportTemplate t, List<ActionView> actions) {
    return new ReportTemplateSummary(
        t.id,
        t.code,
        t.templateVersion,
        t.form.name(),
        UnitRef.of(t.owner),
        t.form.fields().size(),
        Clocks.inVietnam(t.createdAt),
        Clocks.inVietnam(t.retiredAt),
        t.retiredReason,
        actions);
  }
}
