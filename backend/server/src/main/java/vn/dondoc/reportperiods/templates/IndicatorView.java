package vn.dondoc.reportperiods.templates;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.dondoc.shared.language.Text;
import vn.dondoc.shared.security.ActionView;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.units.UnitRef;

/** @param owner null: of the starter pack */
record IndicatorView(
    UUID id,
    String code,
    Text label,
    Text help,
    Text measureUnit,
    TemplateForm.Type type,
    TemplateForm.Aggregation overUnits,
    TemplateForm.Accumulation overTime,
    String source,
    UnitRef owner,
    OffsetDateTime retiredAt,
    String retiredReason,
    List<ActionView> allowedActions) {

  static IndicatorView of(Indicator i, List<ActionView> actions) {
    return new IndicatorView(
        i.id,
        i.code,
        i.label,
        i.help,
        i.measure,
        i.type,
        i.overUnits,
        i.overTime,
        i.source,
        UnitRef.of(i.owner),
        Clocks.inVietnam(i.retiredAt),
        i.retiredReason,
        actions);
  }
}
