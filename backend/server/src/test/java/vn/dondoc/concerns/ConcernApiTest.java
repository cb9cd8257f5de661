package vn.dondoc.concerns;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.accounts.Passwords;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.Letters;
import vn.dondoc.support.Strangers;

/** A reader says that something must not be there; who can take it away learns it, and the reader what became of it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ConcernApiTest {
  @Inject Passwords passwords;

  @BeforeEach
  void strangers() {
    Strangers.join(passwords);
  }

  @Test
  void whoReceivesTheDirectiveIsToldAndTheReaderIsAnswered() {
    String directive = Letters.inForce(Cast.DUNG, Letters.sample(Letters.number(), Letters.number()));
    String concern = report(Cast.HOA, "directive", directive).statusCode(201).body("settledAt", equalTo(null)).extract().path("id");
    inbox(Cast.DUNG, "SETTLE_CONCERN").body(items("SETTLE_CONCERN"), hasItem(concern));
    inbox(Cast.CHI, "SETTLE_CONCERN").body(items("SETTLE_CONCERN"), hasItem(concern));
    inbox(Cast.STRANGE_COORDINATOR, "SETTLE_CONCERN").body(items("SETTLE_CONCERN"), not(hasItem(concern)));
    Api.as(Cast.KIEN).get("/concerns/" + concern).then().statusCode(404);

    settle(Cast.HOA, concern).statusCode(403);
    settle(Cast.STRANGE_COORDINATOR, concern).statusCode(404);
    settle(Cast.DUNG, concern).statusCode(200).body("answer", equalTo("Đã gỡ.")).body("settledAt", notNullValue());
    settle(Cast.CHI, concern).statusCode(409);
    inbox(Cast.DUNG, "SETTLE_CONCERN").body(items("SETTLE_CONCERN"), not(hasItem(concern)));
    inbox(Cast.HOA, "SETTLED_CONCERN").body("items.find { it.subject == '" + concern + "' }.title", equalTo("Đã gỡ."));
    Api.as(Cast.HOA).get("/concerns/" + concern).then().statusCode(200).body("answer", equalTo("Đã gỡ."));
  }

  @Test
  void aReportGoesToItsReceiversAndAMaterialToItsEditors() {
    String submission = Api.as(Cast.HOA).get("/submissions?limit=1").path("items[0].id");
    report(Cast.KIEN, "submission", submission).statusCode(422).body("errors[0].code", equalTo("unknown-subject"));
    String told = report(Cast.HOA, "submission", submission).statusCode(201).body("submission", equalTo(submission)).extract().path("id");
    inbox(Cast.DUNG, "SETTLE_CONCERN").body(items("SETTLE_CONCERN"), hasItem(told));

    String material = Api.as(Cast.HOA).get("/propaganda-materials?limit=1").path("items[0].id");
    String shown = report(Cast.HOA, "material", material).statusCode(201).body("material.id", equalTo(material)).extract().path("id");
    inbox(Cast.DUNG, "SETTLE_CONCERN").body(items("SETTLE_CONCERN"), not(hasItem(shown)));
    report(Cast.HOA, "directive", material).statusCode(422);
    Api.as(Cast.HOA).contentType("application/json").body("{\"about\":\"PERSON\",\"sentence\":\"x\"}").post("/concerns").then().statusCode(422);
  }

  private static String items(String kind) {
    return "items.findAll { it.kind == '" + kind + "' }.subject";
  }

  private static ValidatableResponse inbox(Cast who, String kind) {
    return Api.as(who).get("/inbox?kind=" + kind).then().statusCode(200);
  }

  private static ValidatableResponse report(Cast who, String what, String id) {
    return Api.as(who).contentType("application/json; charset=utf-8")
        .body("{\"%s\":\"%s\",\"about\":\"PERSON\",\"sentence\":\"Mục 2 nêu tên nạn nhân.\"}".formatted(what, id)).post("/concerns").then();
  }

  private static ValidatableResponse settle(Cast who, String id) {
    return Api.as(who).contentType("application/json; charset=utf-8").body("{\"sentence\":\"Đã gỡ.\"}").post("/concerns/" + id + "/settle").then();
  }
}
