package vn.dondoc.submissions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dondoc.directives.Directive;
import vn.dondoc.directives.DirectiveRef;
import vn.dondoc.reportperiods.PeriodRef;
import vn.dondoc.reportperiods.PeriodStatus;
import vn.dondoc.reportperiods.ReportPeriod;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.shared.time.WorkingCalendar;
import vn.dondoc.shared.time.WorkingDays;
import vn.dondoc.units.ReadAs;

/** Who has sent what: one statement for the cells, whatever the size. */
@RequestScoped
class Matrices {
  private final CurrentActor actor;
  private final WorkingCalendar calendar;
  private final Clock clock;
  private final HttpHeaders headers;

  Matrices(CurrentActor actor, WorkingCalendar calendar, Clock clock, HttpHeaders headers) {
    this.actor = actor;
    this.calendar = calendar;
    this.clock = clock;
    this.headers = headers;
  }

  MatrixView ofDirective(UUID id, ReadAs as) {
    Scope scope = Scope.of(actor.get());
    Directive directive = Directive.requireVisible(id, scope);
    List<ReportPeriod> opened =
        ReportPeriod.listOf(id).stream().filter(period -> period.status != PeriodStatus.PLANNED).toList();
    return matrix(directive, opened, scope, as);
  }

  MatrixView ofPeriod(UUID id, ReadAs as) {
    Scope scope = Scope.of(actor.get());
    ReportPeriod period = ReportPeriod.requireVisible(id, scope);
    return matrix(period.directive, List.of(period), scope, as);
  }

  private MatrixView matrix(Directive directive, List<ReportPeriod> periods, Scope scope, ReadAs as) {
    List<UUID> ids = periods.stream().map(period -> period.id).toList();
    List<MatrixRow> rows = PeriodReports.matrixOf(ids, scope);
    Instant now = clock.instant();
    WorkingDays days = calendar.workingDays();
    Language language = Language.of(headers);
    Map<UUID, List<MatrixRow>> byPeriod = rows.stream().collect(Collectors.groupingBy(MatrixRow::periodId));
    List<MatrixView.Column> columns =
        periods.stream()
            .map(p -> new MatrixView.Column(PeriodRef.of(p, days, language), SubmissionCounts.of(byPeriod.getOrDefault(p.id, List.of()), p, now)))
            .toList();
    return new MatrixView(
        DirectiveRef.of(directive), Clocks.inVietnam(now), columns, MatrixView.rows(rows, ids, MatrixUnits.of(rows, as, directive.issuedOn), now));
  }
}
