package vn.dondoc.assignments;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.accounts.Account;
import vn.dondoc.accounts.Membership;
import vn.dondoc.accounts.Passwords;
import vn.dondoc.shared.security.Role;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.ContractFilter;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.FreshReport;
import vn.dondoc.support.Pieces;
import vn.dondoc.support.Strangers;
import vn.dondoc.units.Unit;

/** A duty handed on inside its unit and below it: who sees it, who may say what, and that it never closes the duty. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class PieceApiTest {
  private static final String BELOW = "tram.duyenhai";
  private static String below;

  @Inject Passwords passwords;
  @Inject SessionFactory sessions;
  private String duty;
  private String hoa;

  @BeforeEach
  void world() {
    Strangers.join(passwords);
    unitBelow();
    duty = Api.as(Cast.HOA).get("/assignments?status=ASSIGNED&status=ACKNOWLEDGED&status=IN_PROGRESS&part=LEAD&limit=200")
        .path("items.find { it.nature == 'CONTINUOUS' }.id");
    hoa = Api.as(Cast.HOA).get("/me").path("id");
  }

  /** A station below the ward, with one officer, and the district's other ward knows nothing of it. */
  private synchronized void unitBelow() {
    if (below == null) {
      String ward = Api.as(Cast.HOA).get("/me").path("memberships[0].unit.id");
      below =
          Api.as(Cast.AN).contentType("application/json; charset=utf-8")
              .body("{\"code\":\"DH-TRAM\",\"name\":\"Trạm truyền thanh Duyên Hải\",\"kind\":\"OFFICE\",\"hierarchical\":true,\"parent\":\"%s\",\"validFrom\":\"2023-01-01\"}".formatted(ward))
              .post("/units").then().statusCode(201).extract().path("id");
      String hash = passwords.hash(Cast.PASSWORD);
      QuarkusTransaction.requiringNew().run(() -> {
        Account account = new Account(BELOW, "Trưởng trạm", hash, Instant.EPOCH);
        account.persist();
        new Membership(account, Unit.findByCode("DH-TRAM").orElseThrow(), Role.UNIT_OFFICER, LocalDate.of(2023, 1, 1)).persist();
      });
    }
  }

  private static RequestSpecification station() {
    String token =
        RestAssured.given().basePath("/api/v1").contentType("application/json").body("{\"username\":\"%s\",\"password\":\"%s\"}".formatted(BELOW, Cast.PASSWORD))
            .post("/auth/login").then().statusCode(200).extract().path("accessToken");
    return RestAssured.given().basePath("/api/v1").filter(new ContractFilter()).auth().preemptive().oauth2(token);
  }

  @Test
  void onlyTheUnitHandsItsDutyOnAndOnlyToItsOwn() {
    String kien = Api.as(Cast.KIEN).get("/me").path("id");
    Pieces.give(Cast.KIEN, duty, "\"account\":\"" + kien + "\"").then().statusCode(422).body("errors[0].code", equalTo("unknown-assignment"));
    Pieces.give(Cast.DUNG, duty, "\"account\":\"" + hoa + "\"").then().statusCode(403);
    Pieces.give(Cast.HOA, "01920000-0000-7000-8000-000000000000", "\"account\":\"" + hoa + "\"").then().statusCode(422).body("errors[0].code", equalTo("unknown-assignment"));
    Pieces.give(Cast.HOA, duty, "\"account\":\"" + kien + "\"").then().statusCode(422).body("errors[0].code", equalTo("works-elsewhere"));
    Pieces.give(Cast.HOA, duty, "\"account\":null").then().statusCode(422).body("errors[0].code", equalTo("piece-bearer"));
    String strange = Api.as(Cast.KIEN).get("/me").path("memberships[0].unit.id");
    Pieces.give(Cast.HOA, duty, "\"unit\":\"" + strange + "\"").then().statusCode(422).body("errors[0].code", equalTo("not-below"));
    Pieces.give(Cast.HOA, duty, "\"unit\":\"" + below + "\",\"account\":\"" + hoa + "\"").then().statusCode(422).body("errors[0].code", equalTo("works-elsewhere"));
    Pieces.give(Cast.HOA, duty, "\"account\":\"%s\",\"dueOn\":\"%s\"".formatted(hoa, FreshReport.TODAY.minusDays(1))).then().statusCode(422).body("errors[0].code", equalTo("piece-due"));
    Api.as(Cast.KIEN).get("/assignment-pieces/bearers?assignment=" + duty).then().statusCode(422);
    Api.as(Cast.HOA).get("/assignment-pieces/bearers?assignment=" + duty).then().statusCode(200)
        .body("units.id", hasItem(below)).body("people.account", hasItem(hoa)).body("people.account", not(hasItem(kien)));
  }

  @Test
  void whatIsDoneOfItNeverClosesTheDutyAndOnlyTheUnitSeesIt() {
    String status = Api.as(Cast.HOA).get("/assignments/" + duty).path("status");
    int before = Api.as(Cast.HOA).get("/assignments/" + duty).path("pieces.all");
    int done = Api.as(Cast.HOA).get("/assignments/" + duty).path("pieces.done");
    Response given = Pieces.give(Cast.THU, duty, "\"account\":\"%s\",\"dueOn\":\"%s\"".formatted(hoa, FreshReport.TODAY.plusDays(2)));
    given.then().statusCode(201).body("status", equalTo("GIVEN")).body("person.account", equalTo(hoa)).body("unit", nullValue()).body("mine", is(false));
    String id = given.path("id");
    assertEquals(given.header("ETag"), Api.as(Cast.HOA).get("/assignment-pieces/" + id).header("ETag"));
    Api.as(Cast.HOA).get("/assignment-pieces").then().body("items.id", hasItem(id)).body("items.mine", everyItem(is(true)));
    for (Cast outside : List.of(Cast.KIEN, Cast.STRANGE_OFFICER, Cast.STRANGE_HEAD)) {
      Api.as(outside).get("/assignment-pieces/" + id).then().statusCode(404);
      Api.as(outside).get("/assignment-pieces?assignment=" + duty).then().statusCode(200).body("items", empty());
      say(Api.as(outside), id, "done").statusCode(404);
    }
    Api.as(Cast.DUNG).get("/assignments/" + duty).then().body("pieces", nullValue());
    Api.as(Cast.MINH).get("/assignments/" + duty).then().body("pieces", nullValue());
    Api.as(Cast.DUNG).get("/assignments/" + duty + "/updates").then().body("items.sentence", not(hasItem("Đã phát ba buổi.")));
    say(Api.as(Cast.HOA), id, "progress").statusCode(200).body("progress", equalTo("Đã phát ba buổi.")).body("status", equalTo("GIVEN"));
    say(Api.as(Cast.HOA), id, "done").statusCode(200).body("status", equalTo("DONE"));
    Api.as(Cast.HOA).get("/assignments/" + duty).then().body("status", equalTo(status)).body("pieces", equalTo(Map.of("all", before + 1, "done", done + 1)));
    say(Api.as(Cast.HOA), id, "done").statusCode(409).body("detail", containsString("báo xong"));
    say(Api.as(Cast.THU), id, "give-back").statusCode(200).body("status", equalTo("GIVEN")).body("reason", equalTo("Đã phát ba buổi."));
    say(Api.as(Cast.THU), id, "recall").statusCode(200).body("status", equalTo("RECALLED"));
    say(Api.as(Cast.HOA), id, "progress").statusCode(409);
    Api.as(Cast.HOA).get("/assignments/" + duty).then().body("pieces.all", is(before));
  }

  @Test
  void aUnitBelowSeesItsPieceAloneAndDisposesOfNothing() {
    String other = Pieces.give(Cast.HOA, duty, "\"account\":\"" + hoa + "\"").then().statusCode(201).extract().path("id");
    String id = Pieces.give(Cast.HOA, duty, "\"unit\":\"" + below + "\"").then().statusCode(201).body("unit.id", equalTo(below)).body("person", nullValue()).extract().path("id");
    station().get("/assignments/" + duty).then().statusCode(404);
    station().get("/assignment-pieces?assignment=" + duty).then().statusCode(200).body("items.id", hasItem(id)).body("items.id", not(hasItem(other)));
    station().get("/assignment-pieces/" + other).then().statusCode(404);
    station().get("/inbox?kind=PIECE").then().statusCode(200).body("items.target", hasItem(id)).body("items.target", not(hasItem(other)));
    Api.as(Cast.HOA).get("/inbox?kind=PIECE_WITH_OTHERS").then().body("items.target", hasItem(id));
    say(station(), id, "recall").statusCode(403);
    say(station(), id, "give-back").statusCode(403);
    reassign(station(), id, "\"account\":\"" + hoa + "\"").statusCode(403);
    say(station(), id, "progress").statusCode(200).body("mine", is(true));
    reassign(Api.as(Cast.HOA), id, "\"account\":null").statusCode(422);
    reassign(Api.as(Cast.HOA), id, "\"account\":\"" + hoa + "\"").statusCode(200).body("unit", nullValue()).body("progress", equalTo("Đã phát ba buổi."));
    station().get("/assignment-pieces/" + id).then().statusCode(404);
    station().get("/inbox?kind=PIECE").then().body("items.target", not(hasItem(id)));
  }

  @Test
  void aListCostsTheSameStatementsWhateverItsLength() {
    String path = "/assignment-pieces?assignment=" + duty;
    Pieces.give(Cast.HOA, duty, "\"account\":\"" + hoa + "\"").then().statusCode(201);
    long few = statements(() -> Api.as(Cast.HOA).get(path));
    for (int i = 0; i < 5; i++) {
      Pieces.give(Cast.HOA, duty, "\"account\":\"" + hoa + "\"").then().statusCode(201);
    }
    assertEquals(few, statements(() -> Api.as(Cast.HOA).get(path)));
  }

  private long statements(Runnable request) {
    sessions.getStatistics().setStatisticsEnabled(true);
    long least = Long.MAX_VALUE;
    // Who asks is looked up anew every few seconds, in the middle of any of these
    for (int run = 0; run < 3; run++) {
      sessions.getStatistics().clear();
      request.run();
      least = Math.min(least, sessions.getStatistics().getPrepareStatementCount());
    }
    sessions.getStatistics().setStatisticsEnabled(false);
    return least;
  }

  private static ValidatableResponse say(RequestSpecification who, String id, String verb) {
    return who.contentType("application/json; charset=utf-8").body("{\"sentence\":\"Đã phát ba buổi.\"}").post("/assignment-pieces/" + id + "/" + verb).then();
  }

  private static ValidatableResponse reassign(RequestSpecification who, String id, String bearer) {
    return who.contentType("application/json").body("{" + bearer + "}").post("/assignment-pieces/" + id + "/reassign").then();
  }
}
