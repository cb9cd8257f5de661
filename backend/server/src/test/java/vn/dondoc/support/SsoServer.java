package vn.dondoc.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** A sign-in system as a province has one, in the tests' own process: OpenID Connect, codes good once, PKCE demanded. */
public final class SsoServer implements AutoCloseable {
  public static final String CLIENT = "dondoc";
  public static final String SECRET = "bi-mat-cua-don-doc-o-he-thong-dang-nhap";

  /** How an ID token is signed, rightly or not. */
  public enum Signing { RIGHT, OTHER_KEY, CLIENT_SECRET, NONE }

  private record Issued(AuthenticationRequest asked, UnaryOperator<JWTClaimsSet.Builder> claims, Signing signing) {}

  private static final RSAKey KEY = key();
  private static final RSAKey OTHER = key();

  private final HttpServer server;
  private final Map<String, Issued> codes = new ConcurrentHashMap<>();
  private volatile boolean broken;

  public SsoServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, metadata()));
    server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(KEY.toPublicJWK()).toString()));
    server.createContext("/token", this::token);
    server.start();
  }

  public String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Answers nothing but faults from now on. */
  public void breakDown() {
    broken = true;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /** What the browser of a person who signed in there brings back. */
  public String signIn(String address, UnaryOperator<JWTClaimsSet.Builder> claims, Signing signing) {
    AuthenticationRequest asked = asked(address);
    String code = UUID.randomUUID().toString();
    codes.put(code, new Issued(asked, claims, signing));
    return "code=" + code + "&state=" + asked.getState().getValue();
  }

  public static AuthenticationRequest asked(String address) {
    try {
      return AuthenticationRequest.parse(URI.create(address));
    } catch (ParseException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private String metadata() {
    return """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
        "subject_types_supported":["public"],"response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"]}
        """.formatted(issuer());
  }

  private void token(HttpExchange exchange) throws IOException {
    if (broken) {
      answer(exchange, 500, "<html>NullPointerException</html>");
      return;
    }
    try {
      HTTPRequest http = new HTTPRequest(HTTPRequest.Method.POST, new URL(issuer() + "/token"));
      http.setContentType(exchange.getRequestHeaders().getFirst("Content-Type"));
      http.setAuthorization(exchange.getRequestHeaders().getFirst("Authorization"));
      http.setBody(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      AuthorizationCodeGrant grant = (AuthorizationCodeGrant) TokenRequest.parse(http).getAuthorizationGrant();
      Issued issued = take(grant.getAuthorizationCode());
      if (issued == null || !CodeChallenge.compute(CodeChallengeMethod.S256, grant.getCodeVerifier()).equals(issued.asked().getCodeChallenge())) {
        answer(exchange, 400, OAuth2Error.INVALID_GRANT.toJSONObject().toString());
        return;
      }
      answer(exchange, 200, "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"id_token\":\"" + idToken(issued).serialize() + "\"}");
    } catch (ParseException | JOSEException wrong) {
      answer(exchange, 400, OAuth2Error.INVALID_REQUEST.toJSONObject().toString());
    }
  }

  private Issued take(AuthorizationCode code) {
    return codes.remove(code.getValue());
  }

  private JWT idToken(Issued issued) throws JOSEException {
    Instant now = Instant.now();
    JWTClaimsSet claims =
        issued.claims()
            .apply(
                new JWTClaimsSet.Builder()
                    .issuer(issuer())
                    .audience(CLIENT)
                    .issueTime(Date.from(now))
                    .expirationTime(Date.from(now.plusSeconds(300)))
                    .claim("nonce", issued.asked().getNonce().getValue()))
            .build();
    if (issued.signing() == Signing.NONE) {
      return new PlainJWT(claims);
    }
    boolean bySecret = issued.signing() == Signing.CLIENT_SECRET;
    var header = new JWSHeader.Builder(bySecret ? JWSAlgorithm.HS256 : JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build();
    SignedJWT token = new SignedJWT(header, claims);
    token.sign(bySecret ? new MACSigner(SECRET) : new RSASSASigner(issued.signing() == Signing.RIGHT ? KEY : OTHER));
    return token;
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("1").generate();
    } catch (JOSEException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
