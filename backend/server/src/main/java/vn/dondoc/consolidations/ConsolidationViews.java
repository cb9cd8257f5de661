package vn.dondoc.consolidations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dondoc.directives.DirectiveRef;
import vn.dondoc.reportperiods.PeriodRef;
import vn.dondoc.reportperiods.templates.ReportTemplates;
import vn.dondoc.reportperiods.templates.VersionMap;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.security.ActionView;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.shared.time.WorkingCalendar;
import vn.dondoc.submissions.ReportValue;
import vn.dondoc.units.UnitRef;

/** Shows consolidations to the caller. */
@RequestScoped
class ConsolidationViews {
  private final CurrentActor actor;
  private final ReportTemplates templates;
  private final WorkingCalendar calendar;
  private final HttpHeaders headers;

  ConsolidationViews(CurrentActor actor, ReportTemplates templates, WorkingCalendar calendar, HttpHeaders headers) {
    this.actor = actor;
    this.templates = templates;
    this.calendar = calendar;
    this.headers = headers;
  }

  ConsolidationView view(Consolidation c) {
    Optional<Consolidation> earlier = c.earlier();
    Map<String, ReportValue> grownFrom = earlier.map(before -> figuresIn(before, c)).orElse(Map.of());
    return new ConsolidationView(
        c.id,
        c.version,
        c.status,
        DirectiveRef.of(c.directive),
        period(c),
        UnitRef.of(c.unit),
        c.templateId,
        ConsolidationView.CoverageView.of(c.coverage),
        Clocks.inVietnam(c.takenAt),
        c.figures.stream().map(figure -> ConsolidationView.FigureView.of(figure, grownFrom)).toList(),
        c.narrative,
        ConsolidationView.Ref.of(c.supplements),
        ConsolidationView.Ref.of(earlier.orElse(null)),
        c.number,
        c.issuedOn,
        c.contentHash,
        Clocks.inVietnam(c.updatedAt),
        actions(c));
  }

  ConsolidationView.Summary summary(Consolidation c) {
    return new ConsolidationView.Summary(
        c.id,
        c.version,
        c.status,
        DirectiveRef.of(c.directive),
        period(c),
        UnitRef.of(c.unit),
        ConsolidationView.CoverageView.of(c.coverage),
        Clocks.inVietnam(c.takenAt),
        c.number,
        c.issuedOn,
        actions(c));
  }

  /** The figures of an earlier consolidation under the codes of a later one's template. */
  private Map<String, ReportValue> figuresIn(Consolidation earlier, Consolidation later) {
    Map<String, String> codes = VersionMap.between(templates.form(earlier.templateId), templates.form(later.templateId)).fields();
    Map<String, ReportValue> values = new HashMap<>();
    earlier.figures.stream()
        .filter(figure -> codes.containsKey(figure.field()))
        .forEach(figure -> values.put(codes.get(figure.field()), figure.value()));
    return values;
  }

  private PeriodRef period(Consolidation c) {
    return PeriodRef.of(c.period, calendar.workingDays(), language());
  }

  private List<ActionView> actions(Consolidation c) {
    ConsolidationPolicy policy = new ConsolidationPolicy(actor.get());
    return ActionView.of(ConsolidationAction.values(), action -> policy.decide(c), language());
  }

  private Language language() {
    return Language.of(headers);
  }
}
