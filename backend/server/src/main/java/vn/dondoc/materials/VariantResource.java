package vn.dondoc.materials;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;
import static vn.dondoc.shared.security.Role.Names.EDITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.shared.web.ETags;
import vn.dondoc.shared.web.Idempotent;

/** A variant written, reviewed, published and taken back. */
@Path("/material-variants/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({EDITOR, COORDINATOR})
public class VariantResource {
  private static final Duration LONGEST_WAIT = Duration.ofDays(366);
  private final CurrentActor actor;
  private final SendToReview sending;
  private final AnswerReview answering;
  private final PublishVariant publishing;
  private final MaterialFiles files;
  private final Journal journal;
  private final Clock clock;

  VariantResource(
      CurrentActor actor,
      SendToReview sending,
      AnswerReview answering,
      PublishVariant publishing,
      MaterialFiles files,
      Journal journal,
      Clock clock) {
    this.actor = actor;
    this.sending = sending;
    this.answering = answering;
    this.publishing = publishing;
    this.files = files;
    this.journal = journal;
    this.clock = clock;
  }

  @FunctionalInterface
  private interface Verb {
    void act(MaterialVariant variant, Actor who, Instant now);
  }

  @GET
  public RestResponse<VariantView> get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    return answer(MaterialVariant.requireVisible(id, scope()), headers);
  }

  @PUT
  @RolesAllowed(EDITOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  public RestResponse<VariantView> write(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull VariantInput input,
      @Context HttpHeaders headers) {
    return act(
        id, VariantAction.WRITE, headers,
        (variant, who, now) -> {
          ETags.requireMatch(ifMatch, variant.version);
          variant.write(
              input.content(files.arrange(input.files(), variant, who, now)), input.workingTitle(), input.readerName(), who.accountId(), now);
          variant.material.nameAnew();
        });
  }

  @POST
  @Path("/submit")
  @RolesAllowed(EDITOR)
  @Idempotent
  @Transactional
  public RestResponse<VariantView> submit(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    return act(id, VariantAction.SUBMIT, headers, sending::send);
  }

  @POST
  @Path("/take-back")
  @RolesAllowed(EDITOR)
  @Idempotent
  @Transactional
  public RestResponse<VariantView> takeBack(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    return act(
        id, VariantAction.TAKE_BACK, headers,
        (variant, who, now) -> {
          MaterialReview.dropWaiting(variant);
          MaterialReaderLink.revokeAll(variant, now);
          variant.takeBack(now);
        });
  }

  @POST
  @Path("/approve")
  @RolesAllowed(COORDINATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<VariantView> approve(
      @PathParam("id") UUID id, @Valid @NotNull DecisionInput.Approve input, @Context HttpHeaders headers) {
    return act(id, VariantAction.APPROVE, headers, (v, who, now) -> decide(v, input.revision(), true, input.message(), who, now));
  }

  @POST
  @Path("/request-changes")
  @RolesAllowed(COORDINATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<VariantView> requestChanges(
      @PathParam("id") UUID id, @Valid @NotNull DecisionInput.RequestChanges input, @Context HttpHeaders headers) {
    return act(
        id, VariantAction.REQUEST_CHANGES, headers,
        (v, who, now) -> decide(v, input.revision(), false, Said.of(input.message()), who, now));
  }

  private void decide(MaterialVariant variant, int read, boolean approved, String message, Actor who, Instant now) {
    if (read != variant.sentRevision) {
      throw ProblemException.stale(read, variant.sentRevision, List.of("/content"));
    }
    MaterialReview review = VariantPolicy.of(who, variant).waiting().orElseThrow();
    answering.answer(variant, review, new AnswerReview.Answer(approved, message, null, who.accountId(), who.displayName()), now);
  }

  @POST
  @Path("/schedule")
  @RolesAllowed(EDITOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<VariantView> schedule(
      @PathParam("id") UUID id, @Valid @NotNull DecisionInput.Schedule input, @Context HttpHeaders headers) {
    return act(
        id, VariantAction.SCHEDULE, headers,
        (variant, who, now) -> {
          Instant at = input.at().toInstant();
          LocalDate last = variant.material.validUntil;
          if (!at.isAfter(now) || at.isAfter(now.plus(LONGEST_WAIT))) {
            throw NewVariantInput.wrong("/at", "schedule-past");
          }
          if (last != null && LocalDate.ofInstant(at, Clocks.VIETNAM).isAfter(last)) {
            throw NewVariantInput.wrong("/at", "schedule-outlived");
          }
          variant.schedule(at, now);
        });
  }

  @POST
  @Path("/unschedule")
  @RolesAllowed(EDITOR)
  @Idempotent
  @Transactional
  public RestResponse<VariantView> unschedule(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    return act(id, VariantAction.UNSCHEDULE, headers, (variant, who, now) -> variant.unschedule(now));
  }

  @POST
  @Path("/publish")
  @RolesAllowed(EDITOR)
  @Idempotent
  @Transactional
  public RestResponse<VariantView> publish(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    return act(id, VariantAction.PUBLISH, headers, (variant, who, now) -> publishing.publish(variant, now));
  }

  @POST
  @Path("/withdraw")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<VariantView> withdraw(
      @PathParam("id") UUID id, @Valid @NotNull DecisionInput.Withdraw input, @Context HttpHeaders headers) {
    return act(
        id, VariantAction.WITHDRAW, headers,
        (variant, who, now) -> publishing.endLive(variant, MaterialGone.WITHDRAWN, Said.of(input.reason()), now));
  }

  private RestResponse<VariantView> act(UUID id, VariantAction action, HttpHeaders headers, Verb verb) {
    MaterialVariant variant = MaterialVariant.requireLocked(id, scope());
    Actor who = actor.get();
    Instant now = clock.instant();
    VariantPolicy.of(who, variant).decide(action, variant).require();
    verb.act(variant, who, now);
    MaterialVariant.flush();
    journal.record(who, variant.material.unit.id, action.journalAction(), variant.id, variant.version, List.of(), now);
    return answer(variant, headers);
  }

  private RestResponse<VariantView> answer(MaterialVariant variant, HttpHeaders headers) {
    return ETags.ok(VariantView.of(variant, actor.get(), Language.of(headers), clock.instant()), variant.version);
  }

  private MaterialScope scope() {
    return MaterialScope.of(actor.get());
  }
}
