package vn.dondoc.uploads;

import static vn.dondoc.shared.security.Role.Names.EDITOR;
import static vn.dondoc.shared.security.Role.Names.UNIT_HEAD;
import static vn.dondoc.shared.security.Role.Names.UNIT_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.web.Idempotent;

/** tus 1.0: core, creation, checksum, expiration, termination. */
@Path("/uploads")
@RolesAllowed({UNIT_OFFICER, UNIT_HEAD, EDITOR})
public class UploadResource {
  private final CurrentActor actor;
  private final BeginUpload begin;
  private final ReceiveChunk receive;
  private final FinishUpload finish;
  private final RemoveUpload remove;
  private final Clock clock;

  UploadResource(
      CurrentActor actor, BeginUpload begin, ReceiveChunk receive, FinishUpload finish, RemoveUpload remove, Clock clock) {
    this.actor = actor;
    this.begin = begin;
    this.receive = receive;
    this.finish = finish;
    this.remove = remove;
    this.clock = clock;
  }

  @OPTIONS
  public RestResponse<Void> abilities() {
    long largest = Arrays.stream(UploadPurpose.values()).mapToLong(UploadPurpose::largest).max().orElseThrow();
    return RestResponse.ResponseBuilder.<Void>noContent()
        .header("Tus-Version", TusHeaders.VERSION)
        .header("Tus-Extension", "creation,checksum,expiration,termination")
        .header("Tus-Checksum-Algorithm", "sha256,sha1")
        .header("Tus-Max-Size", largest)
        .build();
  }

  @POST
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @Transactional
  public RestResponse<UploadView> begin(
      @HeaderParam("Tus-Resumable") String version, @BeanParam NewUpload wanted, @Context HttpHeaders headers) {
    requireVersion(version);
    Upload upload = begin.begin(actor.get(), wanted.read(), clock.instant());
    return RestResponse.ResponseBuilder.<UploadView>create(RestResponse.Status.CREATED)
        .header(HttpHeaders.LOCATION, "/api/v1/uploads/" + upload.id)
        .entity(UploadView.of(upload, Language.of(headers)))
        .header("Upload-Expires", expires(upload))
        .build();
  }

  @GET
  @Path("/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @Transactional
  public UploadView get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    return UploadView.of(Upload.requireOwn(id, actor.get().accountId()), Language.of(headers));
  }

  @HEAD
  @Path("/{id}")
  @Transactional
  public RestResponse<Void> offset(@PathParam("id") UUID id, @HeaderParam("Tus-Resumable") String version) {
    Upload upload = Upload.requireOwn(id, actor.get().accountId());
    requireVersion(version);
    if (upload.state == UploadState.REFUSED) {
      throw ProblemException.of(ProblemType.UPLOAD_GONE);
    }
    return RestResponse.ResponseBuilder.<Void>ok()
        .header("Upload-Offset", upload.received)
        .header("Upload-Length", upload.length)
        .header("Upload-Expires", expires(upload))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @PATCH
  @Path("/{id}")
  @Consumes("application/offset+octet-stream")
  public RestResponse<Void> receive(
      @PathParam("id") UUID id,
      @HeaderParam("Tus-Resumable") String version,
      @HeaderParam("Upload-Offset") String offset,
      @HeaderParam("Upload-Checksum") String checksum,
      InputStream body) {
    UUID account = actor.get().accountId();
    begin.requireKnown(id, account);
    requireVersion(version);
    long reached =
        receive.receive(account, id, offset(offset), Optional.ofNullable(checksum).map(Checksum::parse), body);
    Upload upload = begin.look(id, account);
    if (upload.state == UploadState.CHECKING && finish.finish(id) == UploadState.REFUSED) {
      throw ProblemException.of(ProblemType.UPLOAD_REFUSED, "upload-refused." + begin.look(id, account).problem);
    }
    return RestResponse.ResponseBuilder.<Void>noContent()
        .header("Upload-Offset", reached)
        .header("Upload-Expires", expires(upload))
        .build();
  }

  @DELETE
  @Path("/{id}")
  public RestResponse<Void> remove(@PathParam("id") UUID id, @HeaderParam("Tus-Resumable") String version) {
    begin.requireKnown(id, actor.get().accountId());
    requireVersion(version);
    remove.remove(actor.get(), id, clock.instant());
    return RestResponse.noContent();
  }

  private static void requireVersion(String version) {
    if (!TusHeaders.VERSION.equals(version)) {
      throw ProblemException.of(ProblemType.TUS_VERSION);
    }
  }

  private static long offset(String header) {
    if (header == null || !header.matches("[0-9]{1,18}")) {
      throw ProblemException.of(ProblemType.MALFORMED_REQUEST, "malformed-upload-offset");
    }
    return Long.parseLong(header);
  }

  /** As tus wants it: the date of HTTP. */
  private static String expires(Upload upload) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(upload.expiresAt.atOffset(ZoneOffset.UTC));
  }
}
