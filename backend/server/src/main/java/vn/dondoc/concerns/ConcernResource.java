package vn.dondoc.concerns;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;
import static vn.dondoc.shared.security.Role.Names.EDITOR;
import static vn.dondoc.shared.security.Role.Names.LEADER;
import static vn.dondoc.shared.security.Role.Names.UNIT_HEAD;
import static vn.dondoc.shared.security.Role.Names.UNIT_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.directives.Directive;
import vn.dondoc.materials.Material;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.problem.FieldProblem;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.ActionView;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.web.ETags;
import vn.dondoc.shared.web.Idempotent;
import vn.dondoc.submissions.Submission;

/** What readers say must not be there. */
@Path("/concerns")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR, EDITOR, LEADER})
public class ConcernResource {
  private final CurrentActor actor;
  private final Journal journal;
  private final Clock clock;

  ConcernResource(CurrentActor actor, Journal journal, Clock clock) {
    this.actor = actor;
    this.journal = journal;
    this.clock = clock;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<ConcernView> report(@Valid @NotNull ConcernInput input, @Context HttpHeaders headers) {
    Instant now = clock.instant();
    Concern concern = new Concern(seen(input, actor.get()), input, actor.get(), now);
    concern.persist();
    Concern.flush();
    journal.record(actor.get(), concern.unit.id, "concern.report", concern.id, concern.version, List.of(), now);
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view(concern, headers))
        .header(HttpHeaders.ETAG, ETags.of(concern.version))
        .build();
  }

  @GET
  @Path("/{id}")
  @Transactional
  public RestResponse<ConcernView> get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    Concern concern = Concern.requireVisible(id, actor.get());
    return ETags.ok(view(concern, headers), concern.version);
  }

  @POST
  @Path("/{id}/settle")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({COORDINATOR, EDITOR})
  @Idempotent
  @Transactional
  public RestResponse<ConcernView> settle(@PathParam("id") UUID id, @Valid @NotNull SettleInput input, @Context HttpHeaders headers) {
    Actor who = actor.get();
    Concern concern = Concern.requireVisible(id, who);
    new ConcernPolicy(who).decide(ConcernAction.SETTLE, concern).require();
    Instant now = clock.instant();
    concern.settle(input.sentence(), who, now);
    Concern.flush();
    journal.record(who, who.memberships().getFirst().unitId(), "concern.settle", concern.id, concern.version, List.of(), now);
    return ETags.ok(view(concern, headers), concern.version);
  }

  /** What the caller does not see is a wrong value, as if it were not there. */
  private static Concern.Subject seen(ConcernInput input, Actor actor) {
    Scope scope = Scope.of(actor);
    try {
      if (input.directive() != null) {
        return new Concern.Subject(Directive.requireVisible(input.directive(), scope), null);
      }
      return input.submission() != null
          ? new Concern.Subject(Submission.requireVisible(input.submission(), scope).directive, null)
          : new Concern.Subject(null, Material.requireSeenBy(actor, input.material()));
    } catch (ProblemException absent) {
      String code = "unknown-subject";
      throw ProblemException.of(ProblemType.INVALID_CONTENT, List.of(new FieldProblem("", code, Messages.text("field." + code))));
    }
  }

  private ConcernView view(Concern concern, HttpHeaders headers) {
    ConcernPolicy policy = new ConcernPolicy(actor.get());
    return ConcernView.of(concern, ActionView.of(ConcernAction.values(), action -> policy.decide(action, concern), Language.of(headers)));
  }
}
