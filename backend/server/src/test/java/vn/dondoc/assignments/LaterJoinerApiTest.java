package vn.dondoc.assignments;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.dondoc.accounts.Passwords;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.FreshReport;
import vn.dondoc.support.Letters;
import vn.dondoc.support.Strangers;

/** A unit that joins an addressed group later is asked by somebody, or not, and never by itself. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class LaterJoinerApiTest {
  @Inject Passwords passwords;

  @Test
  void aLaterMemberGetsTheDutiesOfItsGroupWhenSomebodySaysSo() {
    String directive = inForce();
    joiners(directive).body("items", empty());
    String unit = joined();
    joiners(directive).body("items.unit.id", equalTo(List.of(unit))).body("items[0].groups", not(empty())).body("items[0].joinedOn", equalTo(FreshReport.TODAY.toString()));
    int clauses = joiners(directive).extract().path("items[0].clauses");
    Api.as(Cast.DUNG).get("/inbox").then().body("items.findAll { it.kind == 'LATER_JOINERS' }.directive.id", hasItem(directive));
    Api.as(Cast.DUNG).get("/directives/" + directive).then().body("allowedActions.find { it.action == 'answer-later-joiners' }.allowed", equalTo(true));
    Api.as(Cast.HOA).get("/directives/" + directive + "/later-joiners").then().statusCode(403);
    answer(Cast.STRANGE_COORDINATOR, directive, unit, true).statusCode(404);
    answer(Cast.DUNG, directive, "01920000-0000-7000-8000-000000000000", true).statusCode(422).body("errors[0].code", equalTo("no-later-joiner"));
    duties(directive, unit).body("items", empty());

    answer(Cast.DUNG, directive, unit, true).statusCode(200).body("items", empty());
    duties(directive, unit).body("items.size()", equalTo(clauses)).body("items.status", everyItem(equalTo("ASSIGNED"))).body("items.timeliness", everyItem(not(equalTo("OVERDUE"))));
    String duty = duties(directive, unit).extract().path("items[0].id");
    Api.as(Cast.DUNG).get("/assignments/" + duty + "/updates").then().body("items[0].action", equalTo("assign-later")).body("items[0].sentence", equalTo("Mới thành lập"));
    answer(Cast.DUNG, directive, unit, true).statusCode(422);
    Api.as(Cast.DUNG).get("/inbox").then().body("items.findAll { it.kind == 'LATER_JOINERS' }.directive.id", not(hasItem(directive)));
    leave(unit);
  }

  @Test
  void whoIsNotAskedIsNotNamedAgain() {
    String directive = inForce();
    String unit = joined();
    answer(Cast.DUNG, directive, unit, false).statusCode(200).body("items", empty());
    duties(directive, unit).body("items", empty());
    joiners(directive).body("items", empty());
    leave(unit);
  }

  @Test
  void twoCoordinatorsAtOnceGiveItOnce() throws Exception {
    String directive = inForce();
    String unit = joined();
    int clauses = joiners(directive).extract().path("items[0].clauses");
    Callable<Integer> asking = () -> answer(Cast.DUNG, directive, unit, true).extract().statusCode();
    try (var threads = Executors.newFixedThreadPool(4)) {
      int given = 0;
      for (var done : threads.invokeAll(List.of(asking, asking, asking, asking))) {
        given += done.get() == 200 ? 1 : 0;
      }
      assertEquals(1, given);
    }
    duties(directive, unit).body("items.size()", equalTo(clauses));
    leave(unit);
  }

  @Test
  void aUnitThatLeftAgainIsNotNamed() {
    String directive = inForce();
    String unit = joined();
    leave(unit);
    joiners(directive).body("items", empty());
  }

  private String inForce() {
    Strangers.join(passwords);
    return Letters.inForce(Cast.DUNG, Letters.sample(Letters.number(), Letters.number()));
  }

  private static String group() {
    return Api.as(Cast.AN).get("/unit-groups").path("items.find { it.code == 'LC-G-XAPHUONG' }.id");
  }

  /** A new commune that is a member of the group from today on. */
  private static String joined() {
    String unit =
        json(Cast.AN, "{\"code\":\"TG-%d\",\"name\":\"UBND xã Đến Sau\",\"kind\":\"COMMUNE\",\"hierarchical\":true,\"validFrom\":\"2024-05-01\"}".formatted(System.nanoTime()))
            .post("/units").then().statusCode(201).extract().path("id");
    json(Cast.AN, "{\"units\":[\"%s\"],\"validFrom\":\"%s\"}".formatted(unit, FreshReport.TODAY)).post("/unit-groups/" + group() + "/add-members").then().statusCode(200);
    return unit;
  }

  private static void leave(String unit) {
    json(Cast.AN, "{\"units\":[\"%s\"],\"lastDay\":\"%s\"}".formatted(unit, FreshReport.TODAY.minusDays(1))).post("/unit-groups/" + group() + "/end-members").then().statusCode(200);
  }

  private static ValidatableResponse joiners(String directive) {
    return Api.as(Cast.DUNG).get("/directives/" + directive + "/later-joiners").then().statusCode(200);
  }

  private static ValidatableResponse duties(String directive, String unit) {
    return Api.as(Cast.DUNG).get("/assignments?limit=200&directive=" + directive + "&unit=" + unit).then().statusCode(200);
  }

  private static ValidatableResponse answer(Cast who, String directive, String unit, boolean ask) {
    return json(who, "{\"units\":[\"%s\"],\"ask\":%s,\"reason\":\"Mới thành lập\"}".formatted(unit, ask)).post("/directives/" + directive + "/later-joiners").then();
  }

  private static RequestSpecification json(Cast who, String body) {
    return Api.as(who).contentType("application/json; charset=utf-8").body(body);
  }
}
