package vn.dondoc.directives;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.directives.letterfile.PagePicture;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.Role;

/** The pages of a letter's file, for whoever settles its intake. A file never changes, so neither do they. */
@Path("/directives/{id}/letter-file/pages")
@RolesAllowed(COORDINATOR)
public class LetterPageResource {
  private static final String FOR_EVER = "private, max-age=31536000, immutable";

  private final CurrentActor actor;
  private final ShowPage showPage;

  LetterPageResource(CurrentActor actor, ShowPage showPage) {
    this.actor = actor;
    this.showPage = showPage;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Transactional
  public RestResponse<LetterPagesView> words(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
    Directive draft = Directive.requireDraftedBy(actor.get().unitsAs(Role.COORDINATOR), id);
    Optional<LetterFile.Described> file = LetterFile.describe(draft.id);
    if (file.isEmpty()) {
      return RestResponse.ok(LetterPagesView.of(List.of()));
    }
    String tag = "\"" + file.get().sha256() + "\"";
    return tag.equals(known) ? unchanged(tag) : forEver(RestResponse.ResponseBuilder.ok(LetterPagesView.of(LetterPage.listOf(draft.id))), tag);
  }

  @GET
  @Path("/{page}")
  @Produces("image/jpeg")
  public RestResponse<byte[]> picture(
      @PathParam("id") UUID id, @PathParam("page") int page, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
    String tag = QuarkusTransaction.requiringNew().call(() -> tagOf(id, page));
    if (tag.equals(known)) {
      return unchanged(tag);
    }
    PagePicture picture = showPage.show(id, page);
    return forEver(RestResponse.ResponseBuilder.ok(picture.jpeg()), tag);
  }

  /** Its own short transaction: drawing a page must not hold one. */
  private String tagOf(UUID id, int page) {
    Directive draft = Directive.requireDraftedBy(actor.get().unitsAs(Role.COORDINATOR), id);
    LetterFile.Described file =
        LetterFile.describe(draft.id).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "letter-file.none"));
    if (!LetterPage.exists(draft.id, page)) {
      throw ProblemException.of(ProblemType.NOT_FOUND, "letter-file.no-such-page");
    }
    return "\"" + file.sha256() + "-" + page + "\"";
  }

  private static <T> RestResponse<T> unchanged(String tag) {
    return forEver(RestResponse.ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED), tag);
  }

  private static <T> RestResponse<T> forEver(RestResponse.ResponseBuilder<T> answer, String tag) {
    return answer.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, FOR_EVER).build();
  }
}
