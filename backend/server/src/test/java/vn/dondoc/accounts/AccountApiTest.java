package vn.dondoc.accounts;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.dondoc.shared.journal.SealJournal;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.ContractFilter;
import vn.dondoc.support.EmbeddedDatabaseResource;

/** Accounts over HTTP: made, given a first password, given roles for a time, looked through, closed. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class AccountApiTest {
  private static final LocalDate TODAY = LocalDate.now(Clocks.VIETNAM);
  private static int made;

  @Inject SealJournal sealer;

  @Test
  void onlyAdministratorsSeeAccounts() {
    Api.as(Cast.HOA).get("/accounts").then().statusCode(403);
    Api.as(Cast.MINH).get("/accounts").then().statusCode(403);
    Api.as(Cast.AN).get("/accounts/01920000-0000-7000-8000-000000000000").then().statusCode(404);
    Api.as(Cast.AN).get("/accounts?q=duyen hai&limit=200").then().statusCode(200)
        .body("items.username", hasItem("phuong.duyenhai"));
    Api.as(Cast.AN).get("/accounts?q=duyenhai").then().body("items[0].containsKey('email')", equalTo(false));
  }

  @Test
  void aBadAccountIsRefusedWithThePlace() {
    make("{\"username\":\"Có Dấu\",\"displayName\":\"x\"}").statusCode(422).body("errors.pointer", hasItem("/username"));
    make("{\"username\":\"a.b\",\"displayName\":\" \"}").statusCode(422).body("errors.pointer", hasItem("/displayName"));
    make("{\"username\":\"a.b.c\",\"displayName\":\"x\",\"email\":\"không\"}").statusCode(422).body("errors.pointer", hasItem("/email"));
    make("{\"username\":\"phuong.duyenhai\",\"displayName\":\"x\"}").statusCode(409).body("detail", containsString("Tên đăng nhập"));
  }

  @Test
  void theFirstPasswordIsGoodOnceAndForNothingButChoosingAnother() {
    Response account = account();
    String username = account.path("username");
    String first = Api.as(Cast.AN).post("/accounts/" + account.path("id") + "/reset-password").then().statusCode(200).extract().path("password");
    member(account.path("id"), "LC-P-DUYENHAI", "UNIT_OFFICER", "2020-01-01", null).statusCode(200);

    Response session = signIn(username, first);
    session.then().statusCode(200).body("account.mustChangePassword", equalTo(true)).body("account.memberships", empty());
    signIn(username, first).then().statusCode(401).body("detail", containsString("Mật khẩu ban đầu"));
    String token = session.path("accessToken");
    with(token).get("/submissions").then().statusCode(403);

    change(token, "sai rồi nhé", "mây trắng qua núi").statusCode(422).body("errors[0].pointer", equalTo("/current"));
    change(token, first, "ngắn").statusCode(422).body("errors[0].code", equalTo("password-short"));
    change(token, first, "matkhau123456").statusCode(422).body("errors[0].code", equalTo("password-common"));
    change(token, first, first).statusCode(422).body("errors[0].code", equalTo("password-same"));
    String longOne = "mây trắng qua núi ".repeat(12) + "a";
    change(token, first, longOne).statusCode(204);
    with(token).get("/me").then().body("mustChangePassword", equalTo(false)).body("memberships.role", contains("UNIT_OFFICER"));
    with(token).get("/submissions").then().statusCode(200);

    signIn(username, longOne.substring(0, longOne.length() - 1) + "b").then().statusCode(401); // nothing is cut off
    signIn(username, longOne).then().statusCode(200).body("account.memberships", hasSize(1));
  }

  @Test
  void aChangedPasswordEndsTheOtherSessions() {
    String username = ready();
    String old = signIn(username, "mây trắng qua núi").path("accessToken");
    String current = signIn(username, "mây trắng qua núi").path("accessToken");
    with(current).get("/me/sessions").then().statusCode(200).body("items", hasSize(greaterThan(1)))
        .body("items.findAll { it.current }", hasSize(1)).body("items[0].address", notNullValue());
    change(current, "mây trắng qua núi", "nắng vàng trên sông").statusCode(204);
    with(old).get("/me").then().statusCode(401);
    with(current).get("/me").then().statusCode(200);
  }

  @Test
  void onesOwnSessionsCanBeEndedAndNobodyElses() {
    String username = ready();
    String one = signIn(username, "mây trắng qua núi").path("accessToken");
    String two = signIn(username, "mây trắng qua núi").path("accessToken");
    String hers = Api.as(Cast.HOA).get("/me/sessions").path("items.find { it.current }.id");
    json(with(one), "{\"session\":\"" + hers + "\"}").post("/me/sessions/end").then().statusCode(204);
    Api.as(Cast.HOA).get("/me").then().statusCode(200);
    json(with(one), "{}").post("/me/sessions/end").then().statusCode(204);
    with(two).get("/me").then().statusCode(401);
    with(one).get("/me/sessions").then().statusCode(200).body("items", hasSize(1));
  }

  @Test
  void aClosedAccountIsOutAtOnce() {
    String username = ready();
    String token = signIn(username, "mây trắng qua núi").path("accessToken");
    String id = with(token).get("/me").path("id");
    Api.as(Cast.AN).post("/accounts/" + id + "/disable").then().statusCode(200).body("active", equalTo(false));
    with(token).get("/me").then().statusCode(401);
    signIn(username, "mây trắng qua núi").then().statusCode(401);
    Api.as(Cast.AN).post("/accounts/" + id + "/enable").then().statusCode(200);
    with(token).get("/me").then().statusCode(401);
    signIn(username, "mây trắng qua núi").then().statusCode(200);
  }

  @Test
  void rolesHaveTheirTime() {
    String username = ready();
    String token = signIn(username, "mây trắng qua núi").path("accessToken");
    String id = with(token).get("/me").path("id");
    String unit = "LC-P-KIMTAN";
    member(id, unit, "LEADER", TODAY.plusDays(1).toString(), null).statusCode(200);
    member(id, unit, "EDITOR", "2020-01-01", TODAY.minusDays(1).toString()).statusCode(200);
    member(id, unit, "UNIT_HEAD", "2020-01-01", TODAY.toString()).statusCode(200);
    with(token).get("/me").then().body("memberships.role", contains("UNIT_HEAD"));

    member(id, unit, "UNIT_HEAD", TODAY.toString(), null).statusCode(409).body("detail", containsString("đã có vai trò"));
    member(id, unit, "UNIT_HEAD", "2024-02-01", "2024-01-01").statusCode(422);
    member(id, "01920000-0000-7000-8000-000000000000", "UNIT_HEAD", "2024-02-01", null).statusCode(422).body("errors[0].pointer", equalTo("/unit"));
    String head = Api.as(Cast.AN).get("/accounts?q=" + username).path("items[0].memberships.find { it.role == 'UNIT_HEAD' }.id");
    end(head, "2019-12-31").statusCode(422).body("errors[0].code", equalTo("membership-end"));
    end(head, TODAY.minusDays(1).toString()).statusCode(200);
    with(token).get("/me").then().body("memberships", empty());
  }

  @Test
  void aSubstituteStandsInForSomebodyUntilADay() {
    String head = ready();
    String deputy = ready();
    String headId = id(head);
    String deputyId = id(deputy);
    member(headId, "LC-P-KIMTAN", "UNIT_HEAD", "2020-01-01", null).statusCode(200);
    String until = TODAY.plusDays(5).toString();
    substitute(deputyId, "LC-P-KIMTAN", TODAY.toString(), null, headId).statusCode(422);
    substitute(deputyId, "LC-P-COCLEU", TODAY.toString(), until, headId).statusCode(422).body("errors[0].pointer", equalTo("/substituteFor"));
    substitute(headId, "LC-P-KIMTAN", TODAY.toString(), until, headId).statusCode(422);
    substitute(deputyId, "LC-P-KIMTAN", TODAY.toString(), until, headId).statusCode(200)
        .body("memberships[0].substituteFor", equalTo(headId)).body("memberships[0].validTo", equalTo(until));
    with(signIn(deputy, "mây trắng qua núi").path("accessToken")).get("/me").then().body("memberships.role", contains("UNIT_HEAD"));
  }

  @Test
  void theLastAdministratorStays() {
    String an = Api.as(Cast.AN).get("/me").path("id");
    boolean alone = Api.as(Cast.AN).get("/accounts?q=la.quantri").<java.util.List<Object>>path("items").isEmpty();
    if (alone) {
      Api.as(Cast.AN).post("/accounts/" + an + "/disable").then().statusCode(409).body("detail", containsString("cuối cùng"));
    } else {
      Api.as(Cast.AN).get("/accounts/" + an).then().statusCode(200).body("active", equalTo(true));
    }
  }

  @Test
  void supportSeesWhatThePersonSeesAndChangesNothing() {
    String hoa = Api.as(Cast.HOA).get("/me").path("id");
    String an = Api.as(Cast.AN).get("/me").path("id");
    see(hoa, "{\"reason\":\" \"}").statusCode(422);
    see(an, "{\"reason\":\"x\"}").statusCode(409);
    String token = see(hoa, "{\"reason\":\"Hỗ trợ qua điện thoại\"}").statusCode(200)
        .body("account.username", equalTo("phuong.duyenhai")).body("account.seenBy", equalTo(true)).extract().path("accessToken");
    String assignment = with(token).get("/assignments?limit=1").path("items[0].id");
    with(token).post("/assignments/" + assignment + "/acknowledge").then().statusCode(403).body("detail", containsString("chỉ đọc"));
    json(with(token), "{\"current\":\"a\",\"next\":\"b\"}").post("/me/password").then().statusCode(403);
    with(token).get("/accounts").then().statusCode(403);
    Api.as(Cast.HOA).get("/me/sessions").then().body("items.size()", greaterThan(0));
    with(token).post("/me/sight/end").then().statusCode(204);
    with(token).get("/me").then().statusCode(401);
    sealer.seal();
    Api.as(Cast.HOA).get("/journal-entries?action=account.see-as").then().statusCode(200)
        .body("items[0].fields", contains("Hỗ trợ qua điện thoại"))
        .body("items[0].account.id", equalTo(an));
  }

  @Test
  void aLookAtContactDataIsRecordedForTheUnit() {
    String hoa = Api.as(Cast.HOA).get("/me").path("id");
    Api.as(Cast.AN).get("/accounts/" + hoa).then().statusCode(200).body("email", nullValue());
    sealer.seal();
    Api.as(Cast.HOA).get("/journal-entries?action=account.read").then().body("items.subject", everyItem(equalTo(hoa))).body("items", not(empty()));
  }

  @Test
  void twoEditsOfOneVersionAreOneEdit() {
    Response account = account();
    String path = "/accounts/" + account.path("id");
    String edit = "{\"displayName\":\"Tên mới\",\"phone\":\"0214 123 456\"}";
    json(Api.as(Cast.AN), edit).put(path).then().statusCode(428);
    Response changed = json(Api.as(Cast.AN), edit).header("If-Match", account.header("ETag")).put(path);
    changed.then().statusCode(200).body("displayName", equalTo("Tên mới")).body("phone", equalTo("0214 123 456"));
    json(Api.as(Cast.AN), edit).header("If-Match", account.header("ETag")).put(path).then().statusCode(412);
    Api.as(Cast.AN).get(path).then().header("ETag", changed.header("ETag"));
  }

  private static ValidatableResponse see(String id, String body) {
    return json(Api.as(Cast.AN), body).post("/accounts/" + id + "/see-as").then();
  }

  private static ValidatableResponse make(String body) {
    return json(Api.as(Cast.AN), body).post("/accounts").then();
  }

  private static synchronized Response account() {
    String body = "{\"username\":\"thu.nghiem.%d\",\"displayName\":\"Trần Thử Nghiệm\"}".formatted(++made);
    return make(body).statusCode(201).extract().response();
  }

  /** An account with a password of its own and no role. */
  private static String ready() {
    Response account = account();
    String username = account.path("username");
    String first = Api.as(Cast.AN).post("/accounts/" + account.path("id") + "/reset-password").path("password");
    change(signIn(username, first).path("accessToken"), first, "mây trắng qua núi").statusCode(204);
    return username;
  }

  private static String id(String username) {
    return Api.as(Cast.AN).get("/accounts?q=" + username).path("items.find { it.username == '" + username + "' }.id");
  }

  private static ValidatableResponse member(String account, String unit, String role, String from, String to) {
    return membership(account, unit, role, from, to, null);
  }

  private static ValidatableResponse substitute(String account, String unit, String from, String to, String whom) {
    return membership(account, unit, "UNIT_HEAD", from, to, whom);
  }

  private static ValidatableResponse membership(String account, String unit, String role, String from, String to, String whom) {
    String unitId = unit.length() == 36 ? unit : Api.as(Cast.AN).get("/units?limit=200").path("items.find { it.code == '" + unit + "' }.id");
    String body =
        "{\"account\":\"%s\",\"unit\":\"%s\",\"role\":\"%s\",\"validFrom\":\"%s\",\"validTo\":%s,\"substituteFor\":%s}"
            .formatted(account, unitId, role, from, to == null ? null : "\"" + to + "\"", whom == null ? null : "\"" + whom + "\"");
    return json(Api.as(Cast.AN), body).post("/memberships").then();
  }

  private static ValidatableResponse end(String membership, String day) {
    return json(Api.as(Cast.AN), "{\"lastDay\":\"" + day + "\"}").post("/memberships/" + membership + "/end").then();
  }

  private static ValidatableResponse change(String token, String current, String next) {
    return json(with(token), "{\"current\":\"%s\",\"next\":\"%s\"}".formatted(current, next)).post("/me/password").then();
  }

  private static Response signIn(String username, String password) {
    return RestAssured.given().basePath("/api/v1").filter(new ContractFilter()).contentType("application/json; charset=utf-8")
        .body("{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password)).post("/auth/login");
  }

  private static RequestSpecification with(String token) {
    return RestAssured.given().basePath("/api/v1").filter(new ContractFilter()).auth().preemptive().oauth2(token);
  }

  private static RequestSpecification json(RequestSpecification request, String body) {
    return request.contentType("application/json; charset=utf-8").body(body);
  }
}
