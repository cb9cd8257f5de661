package vn.dondoc.materials;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.materials.files.RenditionKind;
import vn.dondoc.uploads.Downloads;

/**
 * A named reader at their one-time address, without an account: the text beside the Vietnamese, one word about it. The
 * secret comes in a header, so that it stands in no log.
 */
@Path("/reader-links/{id}")
@PermitAll
public class ReaderLinkResource {
  private static final String SECRET = "Reader-Secret";
  private final OpenReaderLink opening;
  private final Downloads downloads;
  private final Clock clock;

  ReaderLinkResource(OpenReaderLink opening, Downloads downloads, Clock clock) {
    this.opening = opening;
    this.downloads = downloads;
    this.clock = clock;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public ReaderLinkView read(@PathParam("id") UUID id, @HeaderParam(SECRET) String secret) {
    return opening.view(id, secret, clock.instant());
  }

  @GET
  @Path("/files/{file}")
  public RestResponse<InputStream> file(
      @PathParam("id") UUID id,
      @PathParam("file") UUID file,
      @QueryParam("rendition") RenditionKind rendition,
      @HeaderParam(SECRET) String secret,
      @Context HttpHeaders headers) {
    return downloads.answer(opening.file(id, file, rendition, secret, clock.instant()), headers);
  }

  @POST
  @Path("/approve")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Transactional
  public RestResponse<ReaderLinkView> approve(
      @PathParam("id") UUID id, @HeaderParam(SECRET) String secret, @Valid @NotNull DecisionInput.ReaderAnswer input) {
    return RestResponse.ok(opening.answer(id, secret, true, input, clock.instant()));
  }

  @POST
  @Path("/request-changes")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Transactional
  public RestResponse<ReaderLinkView> requestChanges(
      @PathParam("id") UUID id, @HeaderParam(SECRET) String secret, @Valid @NotNull DecisionInput.ReaderAnswer input) {
    return RestResponse.ok(opening.answer(id, secret, false, input, clock.instant()));
  }
}
