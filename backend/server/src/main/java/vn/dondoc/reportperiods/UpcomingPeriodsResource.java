package vn.dondoc.reportperiods;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;
import static vn.dondoc.shared.security.Role.Names.LEADER;
import static vn.dondoc.shared.security.Role.Names.UNIT_HEAD;
import static vn.dondoc.shared.security.Role.Names.UNIT_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.dondoc.directives.Directive;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.time.Deadline;
import vn.dondoc.shared.time.DueView;
import vn.dondoc.shared.time.ShiftPolicy;
import vn.dondoc.shared.time.WorkingCalendar;
import vn.dondoc.shared.web.Page;

/** What the recurring reports of a directive will ask for next. */
@Path("/directives/{id}/upcoming-periods")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR, LEADER})
public class UpcomingPeriodsResource {
  private static final int SHOWN = 8;

  private final CurrentActor actor;
  private final WorkingCalendar calendar;
  private final Clock clock;

  UpcomingPeriodsResource(CurrentActor actor, WorkingCalendar calendar, Clock clock) {
    this.actor = actor;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * @param id of the period if it is made already, else null
   */
  public record Upcoming(UUID id, String code, String label, PeriodRef.Range covers, DueView due) {}

  @GET
  public Page<Upcoming> next(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    Directive directive = Directive.requireVisible(id, Scope.of(actor.get()));
    Language language = Language.of(headers);
    Map<String, ReportPeriod> made =
        ReportPeriod.listOf(directive.id).stream().collect(Collectors.toMap(p -> p.code, Function.identity()));
    LocalDate today = LocalDate.now(clock);
    List<Upcoming> next =
        ReportSeries.listOf(directive.id).stream()
            .flatMap(series -> series.next(today, SHOWN).stream())
            .sorted(Comparator.comparing(ReportSeries.Planned::due))
            .limit(SHOWN)
            .map(planned -> upcoming(planned, made.get(planned.code()), language))
            .toList();
    return new Page<>(next, null);
  }

  private Upcoming upcoming(ReportSeries.Planned planned, ReportPeriod made, Language language) {
    if (made != null) {
      PeriodRef ref = PeriodRef.of(made, calendar.workingDays(), language);
      return new Upcoming(made.id, made.code, made.label, ref.covers(), ref.due());
    }
    ReportSeries.Occurrence occurrence = planned.occurrence();
    CoverageWindow.Range covers = occurrence.window().of(occurrence.kind(), planned.year());
    Deadline due =
        Deadline.of(occurrence.words(), occurrence.boundary(), planned.due(), ShiftPolicy.NONE, calendar.workingDays());
    return new Upcoming(
        null,
        planned.code(),
        occurrence.label() + " " + planned.year(),
        covers == null ? null : new PeriodRef.Range(covers.from(), covers.to()),
        DueView.of(due, calendar.workingDays(), language));
  }
}
