package vn.dondoc.duecalendar;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.accounts.Passwords;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.Letters;
import vn.dondoc.support.Strangers;

/** The calendar of a draft says what activation then makes due. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class DueCalendarApiTest {
  @Inject Passwords passwords;

  @Test
  void aDraftShowsWhatWillBeDue() {
    Strangers.join(passwords);
    // 13/06/2027 is a Sunday; both letters ask for the same days
    String first = Letters.inForce(Cast.DUNG, letter());
    String intake = Letters.intake(Cast.DUNG, letter()).path("directive");
    calendar(Cast.DUNG, intake).statusCode(200).body("settled", equalTo(false)).body("items", empty());
    calendar(Cast.CHI, intake).statusCode(404);
    calendar(Cast.STRANGE_OFFICER, first).statusCode(404);

    String draft = Letters.draft(Cast.DUNG, letter());
    ValidatableResponse before = calendar(Cast.DUNG, draft).statusCode(200).body("settled", equalTo(true))
        .body("items.kind", hasItems("PERIOD", "SERIES"))
        .body("items.findAll { it.kind == 'PERIOD' }.day", hasItems("2027-05-12", "2027-06-13"))
        .body("items.find { it.day == '2027-06-13' }.restDay", equalTo(true))
        .body("items.find { it.day == '2027-05-12' }.restDay", equalTo(false))
        .body("items.find { it.day == '2027-05-12' }.clashes.id", hasItem(first))
        .body("items.findAll { it.kind == 'SERIES' }", hasSize(8))
        .body("weeks.find { it.from == '2027-05-10' }.loads", hasSize(greaterThan(0)))
        .body("weeks.find { it.from == '2027-05-10' }.loads.size()", lessThanOrEqualTo(15))
        .body("weeks.find { it.from == '2027-05-10' }.loads[0].all", greaterThan(1));
    List<String> planned = before.extract().path("items.findAll { it.kind != 'SERIES' }.day");
    Api.as(Cast.DUNG).post("/directives/" + draft + "/activate").then().statusCode(200);
    assertEquals(planned, calendar(Cast.DUNG, draft).extract().path("items.findAll { it.kind != 'SERIES' }.day"));

    calendar(Cast.HOA, draft).statusCode(200)
        .body("weeks.loads.flatten().unit.code", not(empty()))
        .body("weeks.loads.flatten().unit.code", everyItem(equalTo("LC-P-DUYENHAI")));
  }

  private static String letter() {
    return Letters.sample(Letters.number(), Letters.number()).replace("/2024", "/2027");
  }

  private static ValidatableResponse calendar(Cast who, String directive) {
    return Api.as(who).get("/directives/" + directive + "/due-calendar").then();
  }
}
