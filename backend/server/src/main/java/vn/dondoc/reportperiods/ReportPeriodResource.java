package vn.dondoc.reportperiods;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;
import static vn.dondoc.shared.security.Role.Names.LEADER;
import static vn.dondoc.shared.security.Role.Names.UNIT_HEAD;
import static vn.dondoc.shared.security.Role.Names.UNIT_OFFICER;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.web.ETags;
import vn.dondoc.shared.web.Idempotent;
import vn.dondoc.shared.web.MergePatch;
import vn.dondoc.shared.web.Page;

/** Report periods: a directive's activation makes them, time opens them, its coordinators add and change them. */
@Path("/report-periods")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR, LEADER})
public class ReportPeriodResource {
  private final CurrentActor actor;
  private final ReportPeriodViews views;
  private final ChangeReportPeriod change;
  private final ChangeReportSeries changeSeries;
  private final SeriesChangeViews changeViews;
  private final TransactionSynchronizationRegistry transaction;
  private final Journal journal;
  private final Validator validator;
  private final ObjectMapper json;
  private final Clock clock;

  ReportPeriodResource(
      CurrentActor actor,
      ReportPeriodViews views,
      ChangeReportPeriod change,
      ChangeReportSeries changeSeries,
      SeriesChangeViews changeViews,
      TransactionSynchronizationRegistry transaction,
      Journal journal,
      Validator validator,
      ObjectMapper json,
      Clock clock) {
    this.actor = actor;
    this.views = views;
    this.change = change;
    this.changeSeries = changeSeries;
    this.changeViews = changeViews;
    this.transaction = transaction;
    this.journal = journal;
    this.validator = validator;
    this.json = json;
    this.clock = clock;
  }

  @GET
  public Page<ReportPeriodView> list(@BeanParam ReportPeriodQuery query) {
    List<ReportPeriod> periods = ReportPeriod.list(query, scope());
    return Page.of(periods, query.pageSize(), views.of(periods), query::cursorAfter);
  }

  @GET
  @Path("/{id}")
  public RestResponse<ReportPeriodView> get(@PathParam("id") UUID id) {
    return answer(ReportPeriod.requireVisible(id, scope()));
  }

  @POST
  @RolesAllowed(COORDINATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<ReportPeriodView> add(@Valid @NotNull NewPeriodInput input) {
    ReportPeriod period = change.add(input, actor.get(), clock.instant());
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view(period))
        .header(HttpHeaders.LOCATION, "/api/v1/report-periods/" + period.id)
        .header(HttpHeaders.ETAG, ETags.of(period.version))
        .build();
  }

  @PATCH
  @Path("/{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Transactional
  public RestResponse<ReportPeriodView> patch(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @QueryParam("apply") ApplyTo apply,
      @NotNull JsonNode patch)
      throws JsonProcessingException {
    ReportPeriod period = ReportPeriod.requireVisible(id, scope());
    policy(period).decide(ReportPeriodAction.CHANGE, period).require();
    ETags.requireMatch(ifMatch, period.version);
    PeriodInput input = patched(period, patch);
    change.change(period, input, apply == null ? ApplyTo.THIS : apply, actor.get(), clock.instant());
    return answer(period);
  }

  /** Makes the change, shows what it means, and takes it back. */
  @POST
  @Path("/{id}/try-change")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Transactional
  public RestResponse<SeriesChange> tryChange(@PathParam("id") UUID id, @QueryParam("apply") ApplyTo apply, @NotNull JsonNode patch)
      throws JsonProcessingException {
    ReportPeriod period = ReportPeriod.requireVisible(id, scope());
    policy(period).decide(ReportPeriodAction.CHANGE, period).require();
    ApplyTo reach = apply == null ? ApplyTo.THIS : apply;
    List<PeriodChange> changes = change.change(period, patched(period, patch), reach, actor.get(), clock.instant());
    transaction.setRollbackOnly();
    return RestResponse.ok(changeViews.of(false, null, changes));
  }

  @POST
  @Path("/{id}/remove")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<SeriesChange> remove(
      @PathParam("id") UUID id,
      @QueryParam("apply") ApplyTo apply,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @Valid @NotNull ReasonInput input) {
    ReportPeriod period = ReportPeriod.requireVisible(id, scope());
    policy(period).decide(ReportPeriodAction.REMOVE, period).require();
    var outcome = changeSeries.remove(period, apply == null ? ApplyTo.THIS : apply, actor.get(), clock.instant());
    SeriesChange shown = changeViews.of(!dryRun, outcome.series(), outcome.changes());
    if (dryRun) {
      transaction.setRollbackOnly();
    }
    return RestResponse.ok(shown);
  }

  @POST
  @Path("/{id}/close")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<ReportPeriodView> close(@PathParam("id") UUID id, @Valid @NotNull ReasonInput input) {
    return act(id, ReportPeriodAction.CLOSE, ReportPeriod::close);
  }

  @POST
  @Path("/{id}/reopen")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<ReportPeriodView> reopen(@PathParam("id") UUID id, @Valid @NotNull ReasonInput input) {
    return act(id, ReportPeriodAction.REOPEN, ReportPeriod::reopen);
  }

  private RestResponse<ReportPeriodView> act(
      UUID id, ReportPeriodAction action, BiConsumer<ReportPeriod, Instant> verb) {
    ReportPeriod period = ReportPeriod.requireVisible(id, scope());
    policy(period).decide(action, period).require();
    Actor who = actor.get();
    verb.accept(period, clock.instant());
    ReportPeriod.flush();
    journal.record(
        who, period.directive.issuer.id, action.journalAction(), period.id, period.version, List.of(), clock.instant());
    return answer(period);
  }

  private PeriodInput patched(ReportPeriod period, JsonNode patch) throws JsonProcessingException {
    JsonNode merged = MergePatch.apply(json.valueToTree(PeriodInput.of(period)), patch);
    PeriodInput input = json.treeToValue(merged, PeriodInput.class);
    var violations = validator.validate(input);
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
    return input;
  }

  private RestResponse<ReportPeriodView> answer(ReportPeriod period) {
    return ETags.ok(view(period), period.version);
  }

  private ReportPeriodView view(ReportPeriod period) {
    return views.of(List.of(period)).apply(period);
  }

  private ReportPeriodPolicy policy(ReportPeriod period) {
    return ReportPeriodPolicy.of(actor.get(), List.of(period));
  }

  private Scope scope() {
    return Scope.of(actor.get());
  }
}
