package vn.dondoc.accounts;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import org.jboss.logging.Logger;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;

/**
 * The province's sign-in system, spoken to by OpenID Connect: authorization code with PKCE, state and nonce. What it says
 * is checked here and nowhere else.
 */
@ApplicationScoped
class SsoProvider {
  private static final Logger LOG = Logger.getLogger(SsoProvider.class);
  private static final int PATIENCE_MS = 4_000;
  private static final int LONGEST_KEYS = 100_000;

  private final SsoSettings settings;
  /** Read when first asked for, so that a start does not wait for the province. */
  private volatile Known known;

  private record Known(OIDCProviderMetadata metadata, IDTokenValidator validator) {}

  /** Where the person goes, and what must come back. */
  record Question(URI address, String state, String nonce, String verifier) {}

  /** @param email null unless the provider says that it is verified */
  record Person(String issuer, String subject, String email) {}

  SsoProvider(SsoSettings settings) {
    this.settings = settings;
  }

  /** @param again who is signed in there already is asked for the password all the same */
  Question ask(boolean again) {
    State state = new State();
    Nonce nonce = new Nonce();
    CodeVerifier verifier = new CodeVerifier();
    var request =
        new AuthenticationRequest.Builder(
                ResponseType.CODE, new Scope("openid", "email"), new ClientID(settings.clientId()), settings.comeBackTo())
            .endpointURI(known().metadata().getAuthorizationEndpointURI())
            .state(state)
            .nonce(nonce)
            .codeChallenge(verifier, CodeChallengeMethod.S256)
            .prompt(again ? new Prompt(Prompt.Type.LOGIN) : null)
            .build();
    return new Question(request.toURI(), state.getValue(), nonce.getValue(), verifier.getValue());
  }

  /** @param answer the query with which the provider sent the person back */
  Person identify(String answer, SsoAttempt attempt) {
    try {
      AuthorizationCode code = codeOf(answer, attempt);
      IDTokenClaimsSet claims = known().validator().validate(exchange(code, attempt), new Nonce(attempt.nonce));
      boolean verified = Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"));
      return new Person(
          claims.getIssuer().getValue(), claims.getSubject().getValue(), verified ? claims.getStringClaim("email") : null);
    } catch (KeySourceException | IOException unreachable) {
      throw silent(unreachable);
    } catch (BadJOSEException | JOSEException | ParseException wrong) {
      throw refused(wrong.getMessage());
    }
  }

  private AuthorizationCode codeOf(String answer, SsoAttempt attempt) throws ParseException {
    AuthenticationResponse response =
        AuthenticationResponseParser.parse(settings.comeBackTo(), URLUtils.parseParameters(answer));
    if (!new State(attempt.state).equals(response.getState())) {
      throw refused("another state");
    }
    if (response.getIssuer() != null && !response.getIssuer().getValue().equals(settings.issuer())) {
      throw refused("another issuer");
    }
    if (!response.indicatesSuccess()) {
      throw refused(response.toErrorResponse().getErrorObject().getCode());
    }
    return response.toSuccessResponse().getAuthorizationCode();
  }

  private JWT exchange(AuthorizationCode code, SsoAttempt attempt) throws IOException, ParseException {
    var grant = new AuthorizationCodeGrant(code, settings.comeBackTo(), new CodeVerifier(attempt.verifier));
    URI endpoint = known().metadata().getTokenEndpointURI();
    ClientID client = new ClientID(settings.clientId());
    TokenRequest.Builder request =
        settings
            .clientSecret()
            .map(secret -> new TokenRequest.Builder(endpoint, new ClientSecretBasic(client, new Secret(secret)), grant))
            .orElseGet(() -> new TokenRequest.Builder(endpoint, client, grant));
    HTTPRequest http = request.build().toHTTPRequest();
    patient(http);
    HTTPResponse response = http.send();
    if (response.getStatusCode() >= 500) {
      throw new IOException("The token endpoint answers " + response.getStatusCode());
    }
    TokenResponse tokens = OIDCTokenResponseParser.parse(response);
    if (!(tokens instanceof OIDCTokenResponse issued)) {
      throw refused(tokens.toErrorResponse().getErrorObject().getCode());
    }
    return issued.getOIDCTokens().getIDToken();
  }

  private Known known() {
    if (known == null) {
      try {
        var metadata = OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), SsoProvider::patient);
        var validator =
            new IDTokenValidator(
                metadata.getIssuer(), new ClientID(settings.clientId()), JWSAlgorithm.parse(settings.algorithm()),
                metadata.getJWKSetURI().toURL(), new DefaultResourceRetriever(PATIENCE_MS, PATIENCE_MS, LONGEST_KEYS));
        known = new Known(metadata, validator);
      } catch (GeneralException | IOException unreachable) {
        throw silent(unreachable);
      }
    }
    return known;
  }

  private static void patient(HTTPRequest request) {
    request.setConnectTimeout(PATIENCE_MS);
    request.setReadTimeout(PATIENCE_MS);
    request.setFollowRedirects(false);
  }

  private static ProblemException silent(Exception why) {
    LOG.warnf("The sign-in provider does not answer as it should: %s", why.getMessage());
    return ProblemException.of(ProblemType.UNAVAILABLE, "unavailable.sso");
  }

  private static ProblemException refused(String why) {
    LOG.infof("A sign-in by the provider is refused: %s", why);
    return ProblemException.of(ProblemType.WRONG_CREDENTIALS, "wrong-credentials.sso");
  }
}
