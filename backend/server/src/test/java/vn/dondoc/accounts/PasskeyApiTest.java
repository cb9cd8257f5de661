package vn.dondoc.accounts;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.PublicKeyCredential;
import com.webauthn4j.data.PublicKeyCredentialCreationOptions;
import com.webauthn4j.data.PublicKeyCredentialRequestOptions;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.test.authenticator.webauthn.NoneAttestationAuthenticator;
import com.webauthn4j.test.authenticator.webauthn.WebAuthnAuthenticatorAdaptor;
import com.webauthn4j.test.client.ClientPlatform;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.ContractFilter;
import vn.dondoc.support.EmbeddedDatabaseResource;

/** Passkeys against WebAuthn4J's own authenticator: added, used, removed, and what is not taken. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class PasskeyApiTest {
  private static final String HERE = "https://dondoc.example.gov.vn";
  private static final ObjectConverter JSON = new ObjectConverter();

  @Inject Passwords passwords;

  private final NoneAttestationAuthenticator device = new NoneAttestationAuthenticator();

  @Test
  void aKeyIsAddedUsedAndRemoved() {
    String username = account();
    String token = signIn(username).path("accessToken");
    Response added = add(token, username, HERE);
    added.then().statusCode(201).body("name", equalTo("Chrome trên Windows"));
    finish(sign(start(), HERE)).statusCode(200).body("account.username", equalTo(username)).header("Set-Cookie", containsString("HttpOnly"));
    finish(sign(start(), HERE)).statusCode(200); // the count went on
    with(token).get("/me/passkeys").then().statusCode(200).body("items", hasSize(1)).body("items[0].lastUsedAt", notNullValue());

    String hoa = Api.token(Cast.HOA);
    remove(hoa, added.path("id")).statusCode(204);
    with(token).get("/me/passkeys").then().body("items", hasSize(1)); // nobody else removes it
    String stolen = sign(start(), HERE);
    remove(token, added.path("id")).statusCode(204);
    remove(token, added.path("id")).statusCode(204);
    refused(finish(stolen));
    with(token).get("/me/passkeys").then().body("items", empty());
  }

  @Test
  void aChallengeIsGoodOnceAndForWhatItWasAsked() {
    String username = account();
    String token = signIn(username).path("accessToken");
    String options = startAdding(token, Cast.PASSWORD).statusCode(200).extract().asString();
    String made = make(options, HERE);
    String strangers = signIn(account()).path("accessToken");
    adding(strangers, made).statusCode(422); // asked of somebody else; and used up by this
    adding(token, made).statusCode(422).body("detail", containsString("chưa được nhận"));
    add(token, username, HERE).then().statusCode(201);

    String signed = sign(start(), HERE);
    finish(signed).statusCode(200);
    refused(finish(signed)); // replayed
    String another = startAdding(token, Cast.PASSWORD).statusCode(200).extract().path("challenge");
    refused(finish(sign(start().replaceFirst("\"challenge\":\"[^\"]+\"", "\"challenge\":\"" + another + "\""), HERE)));
  }

  @Test
  void anotherSiteGetsNothing() {
    String username = account();
    String token = signIn(username).path("accessToken");
    add(token, username, "https://dondoc.example.com").then().statusCode(422);
    add(token, username, HERE).then().statusCode(201);
    refused(finish(sign(start(), "https://dondoc.example.com")));
    refused(finish(sign(start(), HERE).replaceFirst("\"signature\":\"....", "\"signature\":\"AAAA")));
    refused(finish("{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{},\"clientExtensionResults\":{}}"));
    refused(finish("{}"));
    refused(finish("[]"));
    finish("\"" + "x".repeat(30_000) + "\"").statusCode(413);
  }

  @Test
  void aClosedAccountStaysOutAndAnInitialPasswordRemovesAll() {
    String username = account();
    String token = signIn(username).path("accessToken");
    String id = with(token).get("/me").path("id");
    add(token, username, HERE).then().statusCode(201);
    Api.as(Cast.AN).post("/accounts/" + id + "/disable").then().statusCode(200);
    refused(finish(sign(start(), HERE)));
    Api.as(Cast.AN).post("/accounts/" + id + "/enable").then().statusCode(200);
    finish(sign(start(), HERE)).statusCode(200);
    String first = Api.as(Cast.AN).post("/accounts/" + id + "/reset-password").path("password");
    refused(finish(sign(start(), HERE)));
    String initial = login(username, first).path("accessToken");
    startAdding(initial, first).statusCode(409).body("detail", containsString("mật khẩu của riêng bạn"));
  }

  @Test
  void aStolenSessionAddsNothing() {
    String token = signIn(account()).path("accessToken");
    startAdding(token, "không biết").statusCode(422).body("errors.pointer", contains("/current"));
    request().body("{\"current\":\"x\"}").post("/me/passkeys/start").then().statusCode(401);
  }

  @Test
  void onASharedComputerTheSessionEndsWithTheBrowser() {
    String username = account();
    add(signIn(username).path("accessToken"), username, HERE).then().statusCode(201);
    Response session = request().body("{\"credential\":" + sign(start(), HERE) + ",\"sharedDevice\":true}").post("/auth/passkey/finish");
    session.then().statusCode(200);
    assertFalse(session.header("Set-Cookie").contains("Max-Age"));
  }

  @Test
  void withoutAnAddressThereIsNothing() {
    request().get("/auth/ways").then().body("passkeys", equalTo(true));
    QuarkusMock.installMockForType(new Passkeys(Optional.empty()), Passkeys.class);
    request().get("/auth/ways").then().body("passkeys", equalTo(false));
    RestAssured.given().basePath("/api/v1").filter(new ContractFilter()).post("/auth/passkey/start").then().statusCode(404);
    finish("{}").statusCode(404);
    startAdding(signIn(account()).path("accessToken"), Cast.PASSWORD).statusCode(404);
  }

  private String account() {
    String username = "khoa." + UUID.randomUUID();
    String hash = passwords.hash(Cast.PASSWORD);
    QuarkusTransaction.requiringNew().run(() -> new Account(username, "Trần Có Khóa", hash, Instant.EPOCH).persist());
    return username;
  }

  private Response add(String token, String username, String from) {
    String options = startAdding(token, Cast.PASSWORD).statusCode(200).body("user.name", equalTo(username)).extract().asString();
    return adding(token, make(options, from)).extract().response();
  }

  private static ValidatableResponse startAdding(String token, String password) {
    return json(token).body("{\"current\":\"" + password + "\"}").post("/me/passkeys/start").then();
  }

  private static ValidatableResponse adding(String token, String credential) {
    return json(token).body("{\"name\":\"Chrome trên Windows\",\"credential\":" + credential + "}").post("/me/passkeys").then();
  }

  private static ValidatableResponse remove(String token, String passkey) {
    return json(token).body("{\"passkey\":\"" + passkey + "\"}").post("/me/passkeys/remove").then();
  }

  private static String start() {
    return RestAssured.given().basePath("/api/v1").filter(new ContractFilter()).post("/auth/passkey/start").then().statusCode(200).extract().asString();
  }

  private static ValidatableResponse finish(String credential) {
    return request().body("{\"credential\":" + credential + "}").post("/auth/passkey/finish").then();
  }

  private static void refused(ValidatableResponse answer) {
    answer.statusCode(401).body("detail", containsString("khóa của thiết bị này"));
  }

  private String make(String options, String origin) {
    return toJson(browser(origin).create(JSON.getJsonConverter().readValue(options, PublicKeyCredentialCreationOptions.class)));
  }

  private String sign(String options, String origin) {
    return toJson(browser(origin).get(JSON.getJsonConverter().readValue(options, PublicKeyCredentialRequestOptions.class)));
  }

  private ClientPlatform browser(String origin) {
    return new ClientPlatform(Origin.create(origin), new WebAuthnAuthenticatorAdaptor(device));
  }

  private static String toJson(PublicKeyCredential<?, ?> credential) {
    return JSON.getJsonConverter().writeValueAsString(credential);
  }

  private static Response signIn(String username) {
    return login(username, Cast.PASSWORD);
  }

  private static Response login(String username, String password) {
    return request().body("{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password)).post("/auth/login");
  }

  private static RequestSpecification with(String token) {
    return RestAssured.given().basePath("/api/v1").filter(new ContractFilter()).auth().preemptive().oauth2(token);
  }

  private static RequestSpecification json(String token) {
    return request().auth().preemptive().oauth2(token);
  }

  private static RequestSpecification request() {
    return RestAssured.given().basePath("/api/v1").filter(new ContractFilter()).contentType("application/json; charset=utf-8");
  }
}
