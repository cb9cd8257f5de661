package vn.dondoc.directives;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.directives.intake.Corrections;
import vn.dondoc.directives.intake.Settled;
import vn.dondoc.directives.letterfile.LetterSource;
import vn.dondoc.directives.letterfile.ReadLetterFile;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Role;
import vn.dondoc.shared.web.ETags;
import vn.dondoc.shared.web.Idempotent;
import vn.dondoc.uploads.content.FileNames;

/** Letters come in and are settled, by coordinators. */
@Path("/directives")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(COORDINATOR)
public class IntakeResource {
  private final CurrentActor actor;
  private final DirectiveViews views;
  private final DraftDirective draftDirective;
  private final LetterFiles letterFiles;
  private final SettleIntake settleIntake;
  private final Journal journal;
  private final Clock clock;

  IntakeResource(
      CurrentActor actor,
      DirectiveViews views,
      DraftDirective draftDirective,
      LetterFiles letterFiles,
      SettleIntake settleIntake,
      Journal journal,
      Clock clock) {
    this.actor = actor;
    this.views = views;
    this.draftDirective = draftDirective;
    this.letterFiles = letterFiles;
    this.settleIntake = settleIntake;
    this.journal = journal;
    this.clock = clock;
  }

  @POST
  @Path("/intake")
  @Consumes(MediaType.TEXT_PLAIN)
  @Idempotent
  @Transactional
  public RestResponse<IntakeView> intakeText(byte[] letter) {
    return drafted(LetterText.of(letter == null ? new byte[0] : letter), null);
  }

  @POST
  @Path("/intake")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<IntakeView> intake(@Valid @NotNull IntakeInput input) {
    return drafted(input.text(), input.fileName());
  }

  /** What the bytes are decides, not what they are called. A scan takes some seconds a page. */
  @POST
  @Path("/intake")
  @Consumes({ReadLetterFile.PDF, ReadLetterFile.DOCX, ReadLetterFile.PNG, ReadLetterFile.JPEG})
  @Idempotent
  @Transactional
  @TransactionConfiguration(timeout = 600)
  public RestResponse<IntakeView> intakeFile(@QueryParam("fileName") @Size(max = 255) String fileName, byte[] file) {
    byte[] bytes = file == null ? new byte[0] : file;
    LetterSource source = letterFiles.read(bytes);
    String name = FileNames.clean(fileName == null ? "van-ban" : fileName);
    return created(draftDirective.draft(source, name, bytes, actor.get(), clock.instant()));
  }

  @GET
  @Path("/{id}/intake")
  @Transactional
  public RestResponse<IntakeView> get(@PathParam("id") UUID id) {
    Directive draft = Directive.requireDraftedBy(actor.get().unitsAs(Role.COORDINATOR), id);
    Intake intake = Intake.require(id);
    return ETags.ok(views.view(draft, intake, settleIntake.settled(draft, intake)), draft.version);
  }

  @PATCH
  @Path("/{id}/intake")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Transactional
  public RestResponse<IntakeView> settle(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull JsonNode patch)
      throws JsonProcessingException {
    Actor who = actor.get();
    Directive draft = Directive.requireDraftedBy(who.unitsAs(Role.COORDINATOR), id);
    ETags.requireMatch(ifMatch, draft.version);
    new DirectivePolicy(who).decide(DirectiveAction.SETTLE, draft).require();
    Intake intake = Intake.require(id);
    Corrections corrections = settleIntake.patched(intake.corrections, patch);
    intake.settle(corrections);
    Settled settled = settleIntake.settled(draft, intake);
    DraftFacts.describe(draft, intake.reading, corrections, clock.instant());
    if (intake.meets(Directive.findRegistered(draft.issuer, draft.number, draft.issuedOn).orElse(null))) {
      settled = settleIntake.settled(draft, intake);
    }
    Directive.flush();
    journal.record(who, draft.draftedById, "directive.settle", draft.id, draft.version, List.of(), clock.instant());
    return ETags.ok(views.view(draft, intake, settled), draft.version);
  }

  private RestResponse<IntakeView> drafted(String text, String fileName) {
    return created(draftDirective.draft(text, fileName, actor.get(), clock.instant()));
  }

  private RestResponse<IntakeView> created(Directive draft) {
    Intake intake = Intake.require(draft.id);
    IntakeView view = views.view(draft, intake, settleIntake.settled(draft, intake));
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
        .header(HttpHeaders.ETAG, ETags.of(draft.version))
        .header(HttpHeaders.LOCATION, "/api/v1/directives/" + draft.id)
        .build();
  }
}
