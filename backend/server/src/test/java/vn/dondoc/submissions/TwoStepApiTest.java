package vn.dondoc.submissions;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.accounts.Passwords;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.FreshReport;
import vn.dondoc.support.Strangers;

/** Prepare, the head approves, send: where the head wants it so, and only there. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class TwoStepApiTest {
  @Inject Passwords passwords;
  private String sending;

  @BeforeEach
  void unit() {
    Strangers.join(passwords);
    String unit = Api.as(Cast.HOA).get("/me").path("memberships[0].unit.id");
    sending = "/units/" + unit + "/sending";
  }

  @AfterEach
  void asItWas() {
    settle(Cast.THU, "{\"twoStep\":false}").statusCode(200);
  }

  @Test
  void onlyTheHeadSettlesItAndOnlyOfficersOfTheUnitStandIn() {
    Api.as(Cast.KIEN).get(sending).then().statusCode(404);
    Api.as(Cast.DUNG).get(sending).then().statusCode(403);
    Api.as(Cast.HOA).get(sending).then().statusCode(200).body("twoStep", equalTo(false)).body("mayChange", equalTo(false)).body("colleagues", hasSize(0));
    settle(Cast.HOA, "{\"twoStep\":true}").statusCode(403);
    Api.as(Cast.THU).contentType("application/json").body("{\"twoStep\":true}").put(sending).then().statusCode(428);
    Api.as(Cast.THU).contentType("application/json").header("If-Match", "\"77\"").body("{\"twoStep\":true}").put(sending).then().statusCode(412);
    settle(Cast.THU, "{\"twoStep\":true,\"substitute\":{\"account\":\"01920000-0000-7000-8000-000000000000\",\"until\":\"%s\"}}".formatted(FreshReport.TODAY))
        .statusCode(422).body("errors[0].code", equalTo("substitute-account"));
    Response on = settle(Cast.THU, "{\"twoStep\":true}").statusCode(200).body("inForce", equalTo(true)).body("colleagues", not(hasSize(0))).extract().response();
    assertEquals(on.header("ETag"), Api.as(Cast.THU).get(sending).header("ETag"));
    String hoa = on.path("colleagues[0].account");
    String past = "{\"twoStep\":true,\"substitute\":{\"account\":\"%s\",\"until\":\"%s\"}}";
    settle(Cast.THU, past.formatted(hoa, FreshReport.TODAY.minusDays(1))).statusCode(422).body("errors[0].code", equalTo("substitute-until"));
    settle(Cast.THU, past.formatted(hoa, FreshReport.TODAY)).statusCode(200).body("substitute.until", equalTo(FreshReport.TODAY.toString()));
  }

  @Test
  void theOfficerPreparesTheHeadGivesBackThenApprovesWhichSends() {
    settle(Cast.THU, "{\"twoStep\":true}").statusCode(200);
    String id = FreshReport.of(Cast.HOA, FreshReport.period("Hai bước"));
    FreshReport.submit(Cast.HOA, id, FreshReport.content(640)).then().statusCode(409).body("detail", containsString("thủ trưởng"));
    request(id, FreshReport.content(640).replace("\"A01\":1,", "")).then().statusCode(422).body("code", equalTo("submission-has-errors"));
    Response asked = request(id, FreshReport.content(640));
    asked.then().statusCode(200).body("status", equalTo("DRAFT")).body("approval.status", equalTo("ASKED")).body("receipt", nullValue());

    Api.as(Cast.HOA).contentType("application/json").header("If-Match", asked.header("ETag")).body(FreshReport.content(1)).put("/submissions/" + id)
        .then().statusCode(409).body("detail", containsString("rút lại"));
    FreshReport.verb(Cast.HOA, id, "decline-approval").then().statusCode(403);
    FreshReport.verb(Cast.KIEN, id, "decline-approval").then().statusCode(404);
    approve(Cast.HOA, id, asked.header("ETag")).statusCode(403);
    Api.as(Cast.DUNG).get("/submissions/" + id).then().body("content", nullValue());
    Api.as(Cast.THU).get("/submissions?approval=ASKED").then().statusCode(200).body("items.id", hasItem(id));

    FreshReport.verb(Cast.THU, id, "decline-approval").then().statusCode(200).body("approval.status", equalTo("GIVEN_BACK")).body("approval.message", equalTo("Thử."));
    approve(Cast.THU, id, asked.header("ETag")).statusCode(409);
    Response again = request(id, FreshReport.content(650));
    again.then().statusCode(200);
    FreshReport.verb(Cast.HOA, id, "recall-approval").then().statusCode(200).body("approval", nullValue());
    Response third = request(id, FreshReport.content(660));
    approve(Cast.THU, id, null).statusCode(428);
    approve(Cast.THU, id, again.header("ETag")).statusCode(412);
    approve(Cast.THU, id, third.header("ETag")).statusCode(200)
        .body("status", equalTo("SUBMITTED")).body("receipt.number", notNullValue()).body("approval", nullValue()).body("content.values.B02", equalTo(660));
    Api.as(Cast.HOA).get("/submissions/" + id + "/timeline").then().statusCode(200)
        .body("items.action", equalTo(List.of("request-approval", "decline-approval", "request-approval", "recall-approval", "request-approval", "approve")));
    FreshReport.verb(Cast.DUNG, id, "accept").then().statusCode(200);
  }

  @Test
  void whoStandsInApprovesWhatOthersPrepared() {
    Response on = settle(Cast.THU, "{\"twoStep\":true}").statusCode(200).extract().response();
    String hoa = on.path("colleagues[0].account");
    settle(Cast.THU, "{\"twoStep\":true,\"substitute\":{\"account\":\"%s\",\"until\":\"%s\"}}".formatted(hoa, FreshReport.TODAY.plusDays(3))).statusCode(200);
    String id = FreshReport.of(Cast.HOA, FreshReport.period("Duyệt thay"));
    Response own = request(id, FreshReport.content(640));
    approve(Cast.HOA, id, own.header("ETag")).statusCode(409).body("detail", containsString("không tự duyệt"));
    FreshReport.verb(Cast.HOA, id, "recall-approval").then().statusCode(200);
    String etag = Api.as(Cast.THU).get("/submissions/" + id).header("ETag");
    Response heads = Api.as(Cast.THU).contentType("application/json").header("If-Match", etag).body(FreshReport.content(641)).post("/submissions/" + id + "/request-approval");
    heads.then().statusCode(200);
    approve(Cast.HOA, id, heads.header("ETag")).statusCode(200).body("status", equalTo("SUBMITTED"));
  }

  @Test
  void withoutTheRuleNothingIsOffered() {
    String id = FreshReport.of(Cast.HOA, FreshReport.period("Một bước"));
    request(id, FreshReport.content(640)).then().statusCode(409);
    Api.as(Cast.HOA).get("/submissions/" + id).then().body("allowedActions.find { it.action == 'request-approval' }.allowed", equalTo(false));
    FreshReport.submit(Cast.HOA, id, FreshReport.content(640)).then().statusCode(200);
  }

  private ValidatableResponse settle(Cast who, String body) {
    String etag = Api.as(Cast.THU).get(sending).header("ETag");
    return Api.as(who).contentType("application/json").header("If-Match", etag).body(body).put(sending).then();
  }

  private static Response request(String id, String content) {
    String etag = Api.as(Cast.HOA).get("/submissions/" + id).header("ETag");
    return Api.as(Cast.HOA).contentType("application/json").header("If-Match", etag).body(content).post("/submissions/" + id + "/request-approval");
  }

  private static ValidatableResponse approve(Cast who, String id, String etag) {
    var request = Api.as(who);
    return (etag == null ? request : request.header("If-Match", etag)).post("/submissions/" + id + "/approve").then();
  }
}
