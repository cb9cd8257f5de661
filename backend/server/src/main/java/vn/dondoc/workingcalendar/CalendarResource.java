package vn.dondoc.workingcalendar;

import static vn.dondoc.shared.security.Role.Names.ADMIN;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.reportperiods.FollowCalendar;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Role;
import vn.dondoc.shared.time.CalendarDay;
import vn.dondoc.shared.time.WorkingCalendar;
import vn.dondoc.shared.time.WorkingDays;

/** Open to every signed-in person, changed by administrators, each change tried first if wished. */
@Path("/calendar-days")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class CalendarResource {
  private final CurrentActor actor;
  private final WorkingCalendar calendar;
  private final FollowCalendar following;
  private final Journal journal;
  private final Clock clock;

  CalendarResource(
      CurrentActor actor, WorkingCalendar calendar, FollowCalendar following, Journal journal, Clock clock) {
    this.actor = actor;
    this.calendar = calendar;
    this.following = following;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * @param mayChange the caller is an administrator
   * @param changes what stood before, last change first
   */
  public record Year(int year, List<CalendarDayView> items, boolean mayChange, List<EarlierDayView> changes) {}

  @GET
  public Year list(@QueryParam("year") @Min(2000) @Max(2100) Integer year) {
    int asked = year == null ? LocalDate.now(clock).getYear() : year;
    List<CalendarDayView> days = CalendarDay.listOf(asked).stream().map(CalendarDayView::of).toList();
    return new Year(asked, days, actor.get().has(Role.ADMIN), EarlierDay.listOf(asked));
  }

  @POST
  @RolesAllowed(ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  public RestResponse<CalendarChange> put(@QueryParam("dryRun") @DefaultValue("false") boolean dryRun, @Valid @NotNull CalendarDayInput input) {
    CalendarChange change = meaning(dryRun, input.day(), input.kind());
    if (!dryRun) {
      UUID who = actor.get().accountId();
      CalendarDay.findDay(input.day())
          .ifPresentOrElse(
              day -> {
                new EarlierDay(day, who, clock.instant()).persist();
                day.become(input.kind(), input.nameVi(), input.nameEn(), input.source());
              },
              () -> {
                new EarlierDay(input.day(), who, clock.instant()).persist();
                new CalendarDay(input.day(), input.kind(), input.nameVi(), input.nameEn(), input.source()).persist();
              });
      changed(input.day(), input.kind(), "calendar-day.put");
    }
    return RestResponse.ok(change);
  }

  /** A day that is ordinary already stays so. */
  @POST
  @Path("/{day}/remove")
  @RolesAllowed(ADMIN)
  @Transactional
  public RestResponse<CalendarChange> remove(@PathParam("day") LocalDate day, @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
    CalendarChange change = meaning(dryRun, day, null);
    CalendarDay.findDay(day)
        .filter(known -> !dryRun)
        .ifPresent(
            known -> {
              new EarlierDay(known, actor.get().accountId(), clock.instant()).persist();
              known.delete();
              changed(day, null, "calendar-day.remove");
            });
    return RestResponse.ok(change);
  }

  /** Read before anything moves. */
  private CalendarChange meaning(boolean dryRun, LocalDate day, CalendarDay.Kind kind) {
    WorkingDays before = calendar.workingDays();
    return CalendarChange.of(!dryRun, before, before.with(day, kind), clock.instant());
  }

  /** A day has no id of its own: the journal names it by one made from the day (RFC 9562, version 3). */
  private void changed(LocalDate day, CalendarDay.Kind kind, String action) {
    CalendarDay.flush();
    UUID subject = UUID.nameUUIDFromBytes(("calendar-day:" + day).getBytes(StandardCharsets.UTF_8));
    journal.record(actor.get(), null, action, subject, 0, List.of(day.toString()), clock.instant());
    following.follow(calendar.workingDays().with(day, kind), actor.get(), clock.instant());
    calendar.forget();
  }
}
