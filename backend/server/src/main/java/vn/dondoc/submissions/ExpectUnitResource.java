package vn.dondoc.submissions;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.directives.ReceivedDirectives;
import vn.dondoc.reportperiods.PeriodStatus;
import vn.dondoc.reportperiods.ReportPeriod;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.problem.FieldProblem;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Role;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.shared.web.Idempotent;
import vn.dondoc.units.Unit;

/** The list of who is expected is frozen when a period opens; a unit that comes later is asked by somebody, for a reason. */
@Path("/report-periods/{id}/expect")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(COORDINATOR)
public class ExpectUnitResource {
  private final CurrentActor actor;
  private final SubmissionSteps steps;
  private final SubmissionViews views;
  private final Clock clock;

  ExpectUnitResource(CurrentActor actor, SubmissionSteps steps, SubmissionViews views, Clock clock) {
    this.actor = actor;
    this.steps = steps;
    this.views = views;
    this.clock = clock;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<SubmissionView> expect(@PathParam("id") UUID id, @Valid @NotNull ExpectInput input) {
    ReportPeriod period = ReportPeriod.requireVisible(id, Scope.of(actor.get()));
    Set<UUID> coordinating = actor.get().unitsAs(Role.COORDINATOR);
    if (ReceivedDirectives.receivedBy(coordinating, Set.of(period.directive.id)).isEmpty()) {
      throw ProblemException.of(ProblemType.FORBIDDEN);
    }
    if (period.status != PeriodStatus.OPEN) {
      throw ProblemException.of(ProblemType.WRONG_STATE, "period.not-open");
    }
    Instant now = clock.instant();
    Unit unit =
        Unit.<Unit>findByIdOptional(input.unit())
            .filter(u -> u.validTo == null || !u.validTo.isBefore(LocalDate.ofInstant(now, Clocks.VIETNAM)))
            .orElseThrow(() -> wrong("/unit", "unknown-unit"));
    if (PeriodReports.isExpected(period.id, unit.id)) {
      throw ProblemException.of(ProblemType.DUPLICATE, "period.already-expected");
    }
    requireTime(period, input.until(), now);
    Submission submission = new Submission(period, unit, input.reason().strip(), Optional.ofNullable(input.until()), now);
    submission.persist();
    return steps.written("submission.expect", submission, views.policyFor(List.of(submission)));
  }

  /** Nobody is late at birth. */
  private static void requireTime(ReportPeriod period, LocalDate until, Instant now) {
    boolean over = until == null && period.due.isMissedAt(now);
    boolean early = until != null && (until.isBefore(period.due.lastDay()) || until.isBefore(LocalDate.ofInstant(now, Clocks.VIETNAM)));
    boolean far = until != null && until.isAfter(LocalDate.ofInstant(now, Clocks.VIETNAM).plusYears(1));
    if (over || early || far) {
      throw wrong("/until", "joined-until");
    }
  }

  private static ProblemException wrong(String pointer, String code) {
    return ProblemException.of(
        ProblemType.INVALID_CONTENT, List.of(new FieldProblem(pointer, code, Messages.text("field." + code))));
  }
}
