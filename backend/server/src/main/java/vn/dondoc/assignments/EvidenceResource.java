package vn.dondoc.assignments;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;
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
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.web.ETags;
import vn.dondoc.shared.web.Idempotent;
import vn.dondoc.shared.web.Page;
import vn.dondoc.uploads.Downloads;

/** The files that show what was done about a duty: they follow the sentence, and are seen by whoever sees the duty. */
@Path("/assignments/{id}/files")
@RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR})
public class EvidenceResource {
  private static final int MOST_OFFERED = 100;

  private final CurrentActor actor;
  private final AssignmentViews views;
  private final KeepEvidence evidence;
  private final Downloads downloads;
  private final Clock clock;

  EvidenceResource(CurrentActor actor, AssignmentViews views, KeepEvidence evidence, Downloads downloads, Clock clock) {
    this.actor = actor;
    this.views = views;
    this.evidence = evidence;
    this.downloads = downloads;
    this.clock = clock;
  }

  /** What the unit has shown for any duty, to be named again. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Page<EvidenceFile> offered(@PathParam("id") UUID id) {
    Assignment duty = require(id);
    return new Page<>(
        AssignmentFile.listArrived(duty.unit.id, MOST_OFFERED).stream()
            .map(f -> new EvidenceFile(f.name, f.size, f.sha256, f.type))
            .distinct()
            .toList(),
        null);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<AssignmentView> add(@PathParam("id") UUID id, @Valid @NotNull AddEvidenceInput input) {
    Assignment duty = require(id);
    evidence.add(duty, input.upload(), actor.get(), clock.instant());
    return ETags.ok(views.of(List.of(duty)).apply(duty), duty.version);
  }

  @GET
  @Path("/{hash}")
  @RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR, LEADER})
  public RestResponse<InputStream> download(@PathParam("id") UUID id, @PathParam("hash") String hash, @Context HttpHeaders request) {
    Assignment duty = Assignment.requireVisible(id, Scope.of(actor.get()));
    return AssignmentFile.find(duty.id, hash)
        .filter(found -> found.file != null)
        .map(found -> downloads.answer(found.file, request))
        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }

  private Assignment require(UUID id) {
    Assignment duty = Assignment.requireVisible(id, Scope.of(actor.get()));
    views.policyFor(List.of(duty)).decide(AssignmentAction.ADD_FILE, duty).require();
    return duty;
  }
}
