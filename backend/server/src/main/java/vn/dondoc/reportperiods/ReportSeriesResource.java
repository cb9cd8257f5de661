package vn.dondoc.reportperiods;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;
import static vn.dondoc.shared.security.Role.Names.LEADER;
import static vn.dondoc.shared.security.Role.Names.UNIT_HEAD;
import static vn.dondoc.shared.security.Role.Names.UNIT_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.directives.Directive;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.shared.web.ETags;
import vn.dondoc.shared.web.Idempotent;
import vn.dondoc.shared.web.Page;

/** The recurring reports of a directive. Each change may be tried: it is made, shown and taken back. */
@Path("/report-series")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(COORDINATOR)
public class ReportSeriesResource {
  private final CurrentActor actor;
  private final ChangeReportSeries change;
  private final SeriesChangeViews views;
  private final TransactionSynchronizationRegistry transaction;
  private final Clock clock;

  ReportSeriesResource(
      CurrentActor actor,
      ChangeReportSeries change,
      SeriesChangeViews views,
      TransactionSynchronizationRegistry transaction,
      Clock clock) {
    this.actor = actor;
    this.change = change;
    this.views = views;
    this.transaction = transaction;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR, LEADER})
  public Page<SeriesView> list(@NotNull @QueryParam("directive") UUID directive) {
    Directive visible = Directive.requireVisible(directive, scope());
    return new Page<>(ReportSeries.listWithDirective(visible.id).stream().map(views::view).toList(), null);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR, LEADER})
  public RestResponse<SeriesView> get(@PathParam("id") UUID id) {
    ReportSeries series = requireVisible(id);
    return ETags.ok(views.view(series), series.version);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<SeriesChange> add(@QueryParam("dryRun") @DefaultValue("false") boolean dryRun, @Valid @NotNull NewSeriesInput input) {
    return answer(change.add(input, !dryRun, actor.get(), now()), dryRun);
  }

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  public RestResponse<SeriesChange> change(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @QueryParam("apply") ApplyTo apply,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @Valid @NotNull SeriesInput input) {
    ReportSeries series = require(id, SeriesAction.CHANGE);
    ETags.requireMatch(ifMatch, series.version);
    ApplyTo reach = apply == null ? ApplyTo.FOLLOWING : apply;
    return answer(change.change(series, input, reach, !dryRun, actor.get(), now()), dryRun);
  }

  @POST
  @Path("/{id}/end")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<SeriesChange> end(
      @PathParam("id") UUID id, @QueryParam("dryRun") @DefaultValue("false") boolean dryRun, @Valid @NotNull EndInput input) {
    return answer(change.end(require(id, SeriesAction.END), input.lastDay(), actor.get(), now()), dryRun);
  }

  private RestResponse<SeriesChange> answer(ChangeReportSeries.Outcome outcome, boolean dryRun) {
    SeriesChange shown = views.of(!dryRun, outcome.series(), outcome.changes());
    if (dryRun) {
      transaction.setRollbackOnly();
    }
    return ETags.ok(shown, outcome.series().version);
  }

  private ReportSeries require(UUID id, SeriesAction action) {
    ReportSeries series = requireVisible(id);
    SeriesPolicy.of(actor.get(), series.directive, LocalDate.ofInstant(now(), Clocks.VIETNAM)).decide(action, series).require();
    return series;
  }

  /** Seen with its directive. */
  private ReportSeries requireVisible(UUID id) {
    ReportSeries series = ReportSeries.findWithDirective(id).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
    Directive.requireVisible(series.directive.id, scope());
    return series;
  }

  private Instant now() {
    return clock.instant();
  }

  private Scope scope() {
    return Scope.of(actor.get());
  }
}
