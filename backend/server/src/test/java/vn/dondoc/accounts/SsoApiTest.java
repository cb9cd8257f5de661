package vn.dondoc.accounts;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Prompt;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.shared.journal.SealJournal;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.ContractFilter;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.SsoServer;
import vn.dondoc.support.SsoServer.Signing;

/** Signing in by an account of the province, against a sign-in system in this process: what is taken and what is not. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class SsoApiTest {
  @Inject SealJournal sealer;

  private final SsoServer province = new SsoServer();

  @BeforeEach
  void configure() {
    use(province.issuer());
  }

  @AfterEach
  void close() {
    province.close();
  }

  @Test
  void aVerifiedEmailLinksOnceAndTheSubjectCountsFromThenOn() {
    String mail = mail();
    String account = account(mail);
    String subject = UUID.randomUUID().toString();
    Response first = by(subject, mail.toUpperCase(), true);
    first.then().statusCode(200).body("account.id", equalTo(account)).header("Set-Cookie", containsString("HttpOnly"))
        .header("Set-Cookie", containsString("SameSite=Strict"));
    RestAssured.given().basePath("/api/v1").filter(new ContractFilter()).cookie("dondoc_refresh", first.cookie("dondoc_refresh"))
        .post("/auth/refresh").then().statusCode(200).body("account.id", equalTo(account));

    Response detail = Api.as(Cast.AN).get("/accounts/" + account);
    detail.then().body("ssoLinkedAt", notNullValue());
    describe(account, detail.header("ETag"), mail());
    by(subject, mail, true).then().statusCode(200).body("account.id", equalTo(account));
    by(subject, null, false).then().statusCode(200).body("account.id", equalTo(account));
    sealer.seal();
    Api.as(Cast.AN).get("/journal-entries?action=account.link-sso").then().body("items.subject", hasItem(account));
  }

  @Test
  void itGivesNoRole() {
    String mail = mail();
    account(mail);
    by(UUID.randomUUID().toString(), mail, true).then().statusCode(200)
        .body("account.memberships", empty()).body("account.mustChangePassword", equalTo(false));
  }

  @Test
  void whoIsNotMeantForCertainIsRefused() {
    String mail = mail();
    unknown(by(UUID.randomUUID().toString(), mail, true)); // nobody here
    account(mail);
    unknown(by(UUID.randomUUID().toString(), mail, false)); // not verified
    unknown(by(UUID.randomUUID().toString(), null, true));
    by(UUID.randomUUID().toString(), mail, true).then().statusCode(200);
    unknown(by(UUID.randomUUID().toString(), mail, true)); // the address has another owner now
    String shared = mail();
    account(shared);
    account(shared);
    unknown(by(UUID.randomUUID().toString(), shared, true)); // which of the two?
  }

  @Test
  void aClosedAccountStaysOutAndAnUnlinkedOneIsLinkedAnew() {
    String mail = mail();
    String account = account(mail);
    String subject = UUID.randomUUID().toString();
    String token = by(subject, mail, true).path("accessToken");
    Api.as(Cast.AN).post("/accounts/" + account + "/disable").then().statusCode(200);
    unknown(by(subject, mail, true));
    unknown(by(UUID.randomUUID().toString(), mail, true));
    Api.as(Cast.AN).post("/accounts/" + account + "/enable").then().statusCode(200);

    Api.as(Cast.AN).post("/accounts/" + account + "/unlink-sso").then().statusCode(200).body("ssoLinkedAt", nullValue());
    Api.as(Cast.AN).post("/accounts/" + account + "/unlink-sso").then().statusCode(409);
    RestAssured.given().basePath("/api/v1").auth().preemptive().oauth2(token).get("/me").then().statusCode(401);
    by(UUID.randomUUID().toString(), mail, true).then().statusCode(200).body("account.id", equalTo(account));
  }

  @Test
  void aTokenThatIsNotForThisSignInIsRefused() {
    String mail = mail();
    account(mail);
    UnaryOperator<JWTClaimsSet.Builder> right = person(UUID.randomUUID().toString(), mail, true);
    refused(right, claims -> claims.claim("nonce", "another"), Signing.RIGHT);
    refused(right, claims -> claims.claim("nonce", null), Signing.RIGHT);
    refused(right, claims -> claims.audience("another-client"), Signing.RIGHT);
    refused(right, claims -> claims.issuer("https://another.example"), Signing.RIGHT);
    refused(right, claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600))), Signing.RIGHT);
    refused(right, UnaryOperator.identity(), Signing.NONE);
    refused(right, UnaryOperator.identity(), Signing.OTHER_KEY);
    refused(right, UnaryOperator.identity(), Signing.CLIENT_SECRET);
    Response begun = start(false);
    finish(begun, province.signIn(begun.path("address"), right, Signing.RIGHT)).statusCode(200);
  }

  @Test
  void anAnswerIsGoodOnceInTheBrowserThatBegan() {
    String mail = mail();
    account(mail);
    UnaryOperator<JWTClaimsSet.Builder> right = person(UUID.randomUUID().toString(), mail, true);
    Response mine = start(false);
    Response another = start(false);
    String answer = province.signIn(mine.path("address"), right, Signing.RIGHT);
    sentence(finish(another, answer)); // another state: the answer was slipped in
    sentence(request().body(body(answer)).post("/auth/sso/finish").then()); // no cookie
    finish(mine, answer).statusCode(200);
    sentence(finish(mine, answer)); // replayed
    Response later = start(false);
    String state = SsoServer.asked(later.path("address")).getState().getValue();
    sentence(finish(later, answer.replaceFirst("state=.*", "state=" + state))); // the code was used before
  }

  @Test
  void whoTurnsBackIsToldSo() {
    Response begun = start(false);
    String state = SsoServer.asked(begun.path("address")).getState().getValue();
    sentence(finish(begun, "error=access_denied&state=" + state));
    sentence(finish(start(false), "what is this"));
    sentence(finish(start(false), ""));
  }

  @Test
  void aProviderThatIsSilentIsASentence() {
    Response begun = start(false);
    String answer = province.signIn(begun.path("address"), person("1", mail(), true), Signing.RIGHT);
    province.breakDown();
    finish(begun, answer).statusCode(503).body("detail", containsString("chưa trả lời")).body("detail", equalTo(begun503()));
  }

  /** The same sentence when nobody answers at all. */
  private String begun503() {
    province.close();
    use(province.issuer());
    return request().body("{}").post("/auth/sso/start").then().statusCode(503).extract().path("detail");
  }

  @Test
  void theProviderIsAskedWithEveryProof() {
    AuthenticationRequest asked = SsoServer.asked(start(false).path("address"));
    assertEquals("https://dondoc.example.gov.vn/dang-nhap/tinh", asked.getRedirectionURI().toString());
    assertEquals("S256", asked.getCodeChallengeMethod().getValue());
    assertTrue(asked.getScope().contains("openid") && asked.getState() != null && asked.getNonce() != null);
    assertEquals(null, asked.getPrompt());
  }

  @Test
  void onASharedComputerTheSessionEndsWithTheBrowser() {
    String mail = mail();
    account(mail);
    Response begun = start(true);
    assertEquals(new Prompt(Prompt.Type.LOGIN), SsoServer.asked(begun.path("address")).getPrompt());
    Response session =
        finish(begun, province.signIn(begun.path("address"), person(UUID.randomUUID().toString(), mail, true), Signing.RIGHT))
            .statusCode(200).extract().response();
    assertFalse(session.header("Set-Cookie").contains("Max-Age"), session.header("Set-Cookie"));
    String next =
        RestAssured.given().basePath("/api/v1").cookie("dondoc_refresh", session.cookie("dondoc_refresh")).post("/auth/refresh")
            .then().statusCode(200).extract().header("Set-Cookie");
    assertFalse(next.contains("Max-Age"), next);
  }

  @Test
  void withoutAProviderThereIsNothing() {
    request().get("/auth/ways").then().statusCode(200).body("sso", equalTo(true));
    QuarkusMock.installMockForType(settings(Optional.empty()), SsoSettings.class);
    request().get("/auth/ways").then().statusCode(200).body("sso", equalTo(false));
    request().body("{}").post("/auth/sso/start").then().statusCode(404);
    request().body(body("code=1&state=2")).post("/auth/sso/finish").then().statusCode(404);
  }

  private static void use(String issuer) {
    SsoSettings settings = settings(Optional.of(issuer));
    QuarkusMock.installMockForType(settings, SsoSettings.class);
    QuarkusMock.installMockForType(new SsoProvider(settings), SsoProvider.class);
  }

  private static SsoSettings settings(Optional<String> issuer) {
    return new SsoSettings(
        issuer, Optional.of(SsoServer.CLIENT), Optional.of(SsoServer.SECRET), "RS256", Optional.of("https://dondoc.example.gov.vn/"));
  }

  private Response by(String subject, String mail, boolean verified) {
    Response begun = start(false);
    return finish(begun, province.signIn(begun.path("address"), person(subject, mail, verified), Signing.RIGHT)).extract().response();
  }

  private static UnaryOperator<JWTClaimsSet.Builder> person(String subject, String mail, boolean verified) {
    return claims -> claims.subject(subject).claim("email", mail).claim("email_verified", verified);
  }

  private void refused(
      UnaryOperator<JWTClaimsSet.Builder> right, UnaryOperator<JWTClaimsSet.Builder> twist, Signing signing) {
    Response begun = start(false);
    String answer = province.signIn(begun.path("address"), claims -> twist.apply(right.apply(claims)), signing);
    sentence(finish(begun, answer));
  }

  private static Response start(boolean shared) {
    return request().body("{\"sharedDevice\":" + shared + "}").post("/auth/sso/start").then().statusCode(200).extract().response();
  }

  private static ValidatableResponse finish(Response begun, String answer) {
    return request().cookie("dondoc_sso", begun.cookie("dondoc_sso")).body(body(answer)).post("/auth/sso/finish").then();
  }

  private static void sentence(ValidatableResponse answer) {
    answer.statusCode(401).body("code", equalTo("wrong-credentials")).body("detail", containsString("từ đầu"));
  }

  private static void unknown(Response answer) {
    answer.then().statusCode(401).body("detail", containsString("chưa gắn với tài khoản nào"));
  }

  private static io.restassured.specification.RequestSpecification request() {
    return RestAssured.given().basePath("/api/v1").filter(new ContractFilter()).contentType("application/json; charset=utf-8");
  }

  private static String body(String answer) {
    return "{\"answer\":\"" + answer + "\"}";
  }

  private static String mail() {
    return UUID.randomUUID() + "@laocai.gov.vn";
  }

  private static String account(String mail) {
    String body = "{\"username\":\"sso.%s\",\"displayName\":\"Trần Thử Nghiệm\",\"email\":\"%s\"}".formatted(UUID.randomUUID(), mail);
    return Api.as(Cast.AN).contentType("application/json; charset=utf-8").body(body).post("/accounts").then().statusCode(201).extract().path("id");
  }

  private static void describe(String account, String version, String mail) {
    Api.as(Cast.AN).contentType("application/json; charset=utf-8").header("If-Match", version)
        .body("{\"displayName\":\"Trần Thử Nghiệm\",\"email\":\"" + mail + "\"}").put("/accounts/" + account).then().statusCode(200);
  }
}
