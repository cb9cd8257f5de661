package vn.dondoc.accounts;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/** Sign-in by a passkey: the service asks, the device signs, and knows by itself whose key it holds. */
@Path("/auth/passkey")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class PasskeySignInResource {
  private final SignInByPasskey signIn;
  private final AnswerSession answers;

  PasskeySignInResource(SignInByPasskey signIn, AnswerSession answers) {
    this.signIn = signIn;
    this.answers = answers;
  }

  @POST
  @Path("/start")
  public PasskeyOptions.Request start(HttpServerRequest request) {
    return signIn.start(Device.of(request, false));
  }

  @POST
  @Path("/finish")
  @Consumes(MediaType.APPLICATION_JSON)
  public RestResponse<SessionView> finish(@Valid @NotNull PasskeyInput.SignIn input, HttpServerRequest request) {
    SignIn.Begun begun = signIn.finish(input.credential().toString(), Device.of(request, input.sharedDevice()));
    return answers.answer(begun.session(), begun.refreshToken(), request);
  }
}
