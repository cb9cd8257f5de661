package vn.dondoc.materials;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.accounts.Passwords;
import vn.dondoc.materials.files.MakeRenditions;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.Strangers;
import vn.dondoc.support.Works;

/** What waits for a reviewer, and what an editor is reminded of. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ReviewDeskApiTest {
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
  @Inject Passwords passwords;
  @Inject MakeRenditions making;

  @BeforeEach
  void cast() {
    Strangers.join(passwords);
  }

  private static Response desk(Cast who) {
    return Api.as(who).get("/material-reviews?limit=200");
  }

  @Test
  void eachDeskSeesWhatItIsAskedTheLongestWaitingFirst() {
    String first = Works.inReview(Cast.LAN)[1];
    String second = Works.inReview(Cast.LAN)[1];
    desk(Cast.NOBODY).then().statusCode(401);
    desk(Cast.LAN).then().statusCode(403);
    desk(Cast.STRANGE_COORDINATOR).then().statusCode(200).body("items.variant", not(hasItem(first)));
    Response police = desk(Cast.DUNG);
    List<String> variants = police.path("items.variant");
    assertTrue(variants.indexOf(first) >= 0 && variants.indexOf(first) < variants.indexOf(second));
    List<String> asked = police.path("items.askedAt");
    List<Instant> times = asked.stream().map(at -> OffsetDateTime.parse(at).toInstant()).toList();
    assertEquals(times.stream().sorted().toList(), times);
    police.then().body("items.find { it.variant == '" + first + "' }.aspect", equalTo("FACTS"));
    desk(Cast.CHI).then().body("items.find { it.variant == '" + first + "' }.aspect", equalTo("WORDING"));

    Works.verb(Cast.DUNG, first, "approve", "{\"revision\":1}").statusCode(200);
    desk(Cast.DUNG).then().body("items.variant", not(hasItem(first))).body("items.variant", hasItem(second));
    desk(Cast.CHI).then().body("items.variant", hasItem(first));
    Works.verb(Cast.LAN, first, "take-back", null).statusCode(200);
    desk(Cast.CHI).then().body("items.variant", not(hasItem(first)));
  }

  @Test
  void thePagesOfTheDeskHoldEveryQuestionOnce() {
    Works.inReview(Cast.LAN);
    Works.inReview(Cast.LAN);
    List<String> whole = desk(Cast.DUNG).path("items.id");
    Response page = Api.as(Cast.DUNG).get("/material-reviews?limit=1");
    int read = 0;
    while (true) {
      assertEquals(whole.get(read), page.path("items[0].id"));
      read++;
      String next = page.path("next");
      if (next == null) {
        break;
      }
      page = Api.as(Cast.DUNG).queryParam("limit", 1).queryParam("cursor", next).get("/material-reviews");
    }
    assertEquals(whole.size(), read);
    Api.as(Cast.DUNG).get("/material-reviews?cursor=eA").then().statusCode(400);
  }

  @Test
  void whoWroteItIsTold() {
    String work = Works.work(Cast.CHI, "POSTER", "Của chính mình");
    String variant = Works.variant(Cast.CHI, work, "{\"language\":\"vi\",\"format\":\"TEXT\"}");
    Works.write(Cast.CHI, variant, "{\"title\":\"A\",\"text\":\"B\",\"files\":[]}").statusCode(200);
    Works.verb(Cast.CHI, variant, "submit", null).statusCode(200);
    desk(Cast.CHI).then().body("items.find { it.variant == '" + variant + "' }.own", equalTo(true));
    desk(Cast.DUNG).then().body("items.find { it.variant == '" + variant + "' }.own", equalTo(false));
  }

  @Test
  void anEditorSeesWhichOfItsWorksEndSoon() {
    String work = live("Sắp hết hạn", TODAY.plusDays(10));
    String later = live("Còn lâu", TODAY.plusDays(200));
    Response soon = Api.as(Cast.LAN).get("/propaganda-materials?limit=200&liveUntil=" + TODAY.plusDays(30));
    soon.then().statusCode(200).body("items.id", hasItem(work)).body("items.id", not(hasItem(later)));
    Api.as(Cast.STRANGE_EDITOR).get("/propaganda-materials?limit=200&liveUntil=" + TODAY.plusDays(30)).then().body("items.id", not(hasItem(work)));
    Api.as(Cast.NOBODY).get("/propaganda-materials?liveUntil=" + TODAY.plusDays(30)).then().statusCode(200).body("items.size()", equalTo(0));
    Api.as(Cast.LAN).get("/propaganda-materials?liveUntil=hom-nay").then().statusCode(400);
    String ending = "items.findAll { it.kind == 'ENDING_MATERIAL' }.target";
    Api.as(Cast.LAN).get("/inbox").then().body(ending, hasItem(work)).body(ending, not(hasItem(later)));
    Api.as(Cast.STRANGE_EDITOR).get("/inbox").then().body(ending, not(hasItem(work)));
  }

  @Test
  void thePrintPackIsTheInsidersUntilTheVariantIsLive() {
    String[] work = Works.inReview(Cast.LAN);
    String path = "/material-variants/" + work[1] + "/print-pack";
    String plain = Works.variant(Cast.LAN, work[0], "{\"language\":\"en\",\"format\":\"TEXT\"}");
    making.makeThoseAsked();
    Api.as(Cast.NOBODY).get(path).then().statusCode(404);
    Api.as(Cast.STRANGE_EDITOR).get(path).then().statusCode(404);
    Api.as(Cast.LAN).get("/material-variants/" + plain + "/print-pack").then().statusCode(404);
    Api.as(Cast.LAN).get(path).then().statusCode(200).contentType("application/zip").header("Content-Disposition", containsString("goi-in-"));
    Works.verb(Cast.DUNG, work[1], "approve", "{\"revision\":1}").statusCode(200);
    Works.verb(Cast.CHI, work[1], "approve", "{\"revision\":1}").statusCode(200);
    Works.verb(Cast.LAN, work[1], "publish", null).statusCode(200);
    Api.as(Cast.NOBODY).get(path).then().statusCode(200);
    Works.verb(Cast.LAN, work[1], "withdraw", "{\"reason\":\"Sai\"}").statusCode(200);
    Api.as(Cast.NOBODY).get(path).then().statusCode(404);
  }

  private static String live(String title, LocalDate until) {
    String body = Works.WORK.formatted("POSTER", title, "0").replace("2099-12-31", until.toString());
    String work = Api.as(Cast.LAN).contentType("application/json").body(body).post("/propaganda-materials").then().statusCode(201).extract().path("id");
    String variant = Works.variant(Cast.LAN, work, "{\"language\":\"vi\",\"format\":\"TEXT\"}");
    Works.write(Cast.LAN, variant, "{\"title\":\"A\",\"text\":\"B\",\"files\":[]}").statusCode(200);
    Works.verb(Cast.LAN, variant, "submit", null).statusCode(200);
    Works.verb(Cast.DUNG, variant, "approve", "{\"revision\":1}").statusCode(200);
    Works.verb(Cast.CHI, variant, "approve", "{\"revision\":1}").statusCode(200);
    Works.verb(Cast.LAN, variant, "publish", null).statusCode(200);
    return work;
  }
}
