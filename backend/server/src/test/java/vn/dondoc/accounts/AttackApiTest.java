package vn.dondoc.accounts;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.Role;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.ContractFilter;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.Strangers;
import vn.dondoc.units.Unit;

/** What somebody tries who has an account, reads the source and means harm. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class AttackApiTest {
  private static final LocalDate TODAY = LocalDate.now(Clocks.VIETNAM);

  @Inject Passwords passwords;
  @Inject SignIn signIn;
  @Inject Actors actors;
  @Inject ForgetSignIns forgetting;
  @Inject Clock clock;

  @BeforeEach
  void everybodyIsThere() {
    Strangers.join(passwords);
  }

  @Test
  void oneMachineDoesNotKeepAVictimOut() {
    String victim = account();
    for (int i = 0; i < 200; i++) {
      assertThrows(ProblemException.class, () -> signIn.begin(victim, "sai", device("203.0.113.7")));
    }
    assertNotNull(signIn.begin(victim, Cast.PASSWORD, device("203.0.113.8")).refreshToken());
    var blocked = assertThrows(ProblemException.class, () -> signIn.begin(victim, Cast.PASSWORD, device("203.0.113.7")));
    assertEquals(ProblemType.TOO_MANY_REQUESTS, blocked.type()); // the right password tells nothing to who guesses
  }

  @Test
  void manyAddressesOfOneNetworkAreOneMachine() {
    String victim = account();
    for (int i = 0; i < 200; i++) {
      String neighbour = "2001:db8:7:1::%x".formatted(i + 1);
      assertThrows(ProblemException.class, () -> signIn.begin(victim, "sai", device(neighbour)));
    }
    assertNotNull(signIn.begin(victim, Cast.PASSWORD, device("2001:db8:7:2::1")).refreshToken());
  }

  @Test
  void whatSigningInLeavesIsForgotten() {
    Instant longAgo = clock.instant().minus(Duration.ofDays(2));
    String subject = "pair:" + UUID.randomUUID();
    QuarkusTransaction.requiringNew().run(() -> LoginThrottle.locked(subject, longAgo).tryAt(longAgo, 5, Duration.ofMinutes(15)));
    String fresh = "pair:" + UUID.randomUUID();
    QuarkusTransaction.requiringNew().run(() -> LoginThrottle.locked(fresh, clock.instant()).tryAt(clock.instant(), 1, Duration.ofMinutes(15)));
    forgetting.forget();
    assertEquals(0L, QuarkusTransaction.requiringNew().call(() -> LoginThrottle.count("subject", subject)));
    assertEquals(1L, QuarkusTransaction.requiringNew().call(() -> LoginThrottle.count("subject", fresh)));
  }

  @Test
  void aNeighbouringSiteNeitherSignsOutNorRefreshes() {
    for (String from : new String[] {"same-site", "cross-site"}) {
      request().header("Sec-Fetch-Site", from).post("/auth/logout").then().statusCode(403).body("detail", containsString("chính hệ thống này"));
      request().header("Sec-Fetch-Site", from).post("/auth/refresh").then().statusCode(403);
    }
    request().header("Sec-Fetch-Site", "same-origin").post("/auth/logout").then().statusCode(204);
    request().post("/auth/refresh").then().statusCode(401);
    request().contentType("text/plain").body("{\"username\":\"x\",\"password\":\"y\"}").post("/auth/login").then().statusCode(415);
  }

  @Test
  void aLookEndsWithTheRoleOfWhoLooks() {
    String hoa = Api.as(Cast.HOA).get("/me").path("id");
    String support = account();
    String role = QuarkusTransaction.requiringNew().call(() -> give(support, Role.ADMIN, null));
    String admin = signInOver(support).path("accessToken");
    String look =
        with(admin).contentType("application/json").body("{\"reason\":\"Hỗ trợ\"}").post("/accounts/" + hoa + "/see-as")
            .then().statusCode(200).extract().path("accessToken");
    with(look).get("/me").then().statusCode(200);
    Api.as(Cast.AN).contentType("application/json").body("{\"lastDay\":\"%s\"}".formatted(TODAY.minusDays(1)))
        .post("/memberships/" + role + "/end").then().statusCode(200);
    with(look).get("/me").then().statusCode(401);
  }

  /** The token lives on, the role does not: it is looked up, at most five seconds old. */
  @Test
  void aSubstituteWhoseTimeIsOverGetsNothingMore() {
    String substitute = account();
    QuarkusTransaction.requiringNew().run(() -> give(substitute, Role.UNIT_OFFICER, TODAY));
    String token = signInOver(substitute).path("accessToken");
    with(token).get("/submissions").then().statusCode(200);
    QuarkusTransaction.requiringNew().run(() -> Membership.update("validTo = ?1 where accountId = ?2", TODAY.minusDays(1), idOf(substitute)));
    actors.forgetAll(); // what five seconds do
    with(token).get("/submissions").then().statusCode(403);
  }

  private String account() {
    String username = "bi.hai." + UUID.randomUUID();
    String hash = passwords.hash(Cast.PASSWORD);
    QuarkusTransaction.requiringNew().run(() -> new Account(username, "Người bị hại", hash, Instant.EPOCH).persist());
    return username;
  }

  private static String give(String username, Role role, LocalDate until) {
    Account account = Account.findActive(username).orElseThrow();
    var unit = Unit.findByCode("LC-P-DUYENHAI").orElseThrow();
    Membership membership = new Membership(account, unit, role, LocalDate.of(2023, 1, 1), until, null);
    membership.persist();
    return membership.id.toString();
  }

  private static UUID idOf(String username) {
    return Account.findActive(username).orElseThrow().id;
  }

  private static Device device(String address) {
    return new Device(address, "thử", false);
  }

  private static Response signInOver(String username) {
    return request().contentType("application/json; charset=utf-8")
        .body("{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, Cast.PASSWORD)).post("/auth/login")
        .then().statusCode(200).extract().response();
  }

  private static RequestSpecification with(String token) {
    return request().auth().preemptive().oauth2(token);
  }

  private static RequestSpecification request() {
    return RestAssured.given().basePath("/api/v1").filter(new ContractFilter());
  }
}
