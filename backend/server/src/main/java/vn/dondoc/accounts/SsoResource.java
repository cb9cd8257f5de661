package vn.dondoc.accounts;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Sign-in by the province's account, in two steps that the page makes before and after it goes there. The page hands the
 * answer over itself, so cookies stay SameSite=Strict, refusals are problems like any other, and nobody is led on to an
 * address that stands in a request.
 */
@Path("/auth/sso")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
public class SsoResource {
  private final SsoSettings settings;
  private final SignInBySso signIn;
  private final AnswerSession answers;

  SsoResource(SsoSettings settings, SignInBySso signIn, AnswerSession answers) {
    this.settings = settings;
    this.signIn = signIn;
    this.answers = answers;
  }

  /** Where the person goes. */
  public record Address(String address) {}

  @POST
  @Path("/start")
  public RestResponse<Address> start(@Valid @NotNull SsoInput.Start input, HttpServerRequest request) {
    settings.requireThere();
    SignInBySso.Sent sent = signIn.send(Device.of(request, input.sharedDevice()));
    return RestResponse.ResponseBuilder.ok(new Address(sent.address()))
        .cookie(SessionCookie.lasting(SessionCookie.ATTEMPT, sent.token(), SsoAttempt.LIFE, request))
        .build();
  }

  @POST
  @Path("/finish")
  public RestResponse<SessionView> finish(
      @CookieParam(SessionCookie.ATTEMPT) String cookie, @Valid @NotNull SsoInput.Finish input, HttpServerRequest request) {
    settings.requireThere();
    SignIn.Begun begun = signIn.finish(cookie == null ? "" : cookie, input.answer(), Device.of(request, false));
    return answers.answer(begun.session(), begun.refreshToken(), request);
  }
}
