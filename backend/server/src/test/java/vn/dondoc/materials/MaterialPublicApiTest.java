package vn.dondoc.materials;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.accounts.Passwords;
import vn.dondoc.materials.files.MakeRenditions;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.Pictures;
import vn.dondoc.support.Strangers;
import vn.dondoc.support.Tus;
import vn.dondoc.support.Works;

/** What the public sees of a work, units hear of it, and how both end. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class MaterialPublicApiTest {
  @Inject Passwords passwords;
  @Inject PublishOnTime onTime;
  @Inject MakeRenditions renditions;
  @Inject EntityManager database;

  @BeforeEach
  void cast() {
    Strangers.join(passwords);
  }

  @Test
  void aPictureIsPublicWithItsVariantAndMadeSmaller() {
    String work = Works.work(Cast.LAN, "POSTER", "Áp phích có hình");
    String variant = Works.variant(Cast.LAN, work, "{\"language\":\"vi\",\"format\":\"IMAGE\"}");
    String upload = Tus.whole(Cast.LAN, "material", "../..\\ap phich\u202egnp.jpg", Pictures.png(1000, 700));
    String foreign = Tus.whole(Cast.HOA, "report-file", "a.png", Pictures.png(20, 20));
    Works.write(Cast.LAN, variant, "{\"title\":\"A\",\"files\":[\"%s\"]}".formatted(foreign)).statusCode(422).body("errors[0].code", equalTo("unknown-file"));
    String file =
        Works.write(Cast.LAN, variant, "{\"title\":\"A\",\"altText\":\"Bà cụ cầm điện thoại\",\"files\":[\"%s\"]}".formatted(upload))
            .statusCode(200).body("content.files[0].mediaType", equalTo("image/png")).body("content.files[0].name", not(containsString("/")))
            .body("renditions.state", everyItem(is("QUEUED"))).extract().path("content.files[0].id");
    renditions.makeThoseAsked();
    Works.get(Cast.LAN, variant).then().body("renditions.state", everyItem(is("DONE")))
        .body("renditions.find { it.kind == 'FACTS' }.facts.width", equalTo(1000))
        .body("renditions.find { it.kind == 'THUMBNAIL' }.width", equalTo(320))
        .body("renditions.kind", hasItems("PRINT_A4", "PRINT_A3", "PRINT_A4_BW", "WEB_800"));
    String path = "/material-variants/" + variant + "/files/" + file;
    Api.as(Cast.NOBODY).get(path).then().statusCode(404);
    Api.as(Cast.STRANGE_EDITOR).get(path).then().statusCode(404);
    Api.as(Cast.LAN).get(path).then().statusCode(200);
    Works.verb(Cast.LAN, variant, "submit", null).statusCode(200);
    Api.as(Cast.DUNG).get(path + "?rendition=THUMBNAIL").then().statusCode(200).contentType("image/jpeg");
    Works.approveAll(variant, 1);
    Works.verb(Cast.LAN, variant, "publish", null).statusCode(200);
    Api.as(Cast.NOBODY).header("Range", "bytes=0-9").get(path).then().statusCode(206).header("Content-Range", startsWith("bytes 0-9/"));
    Api.as(Cast.NOBODY).get(path + "?rendition=PRINT_A4").then().statusCode(200).contentType("application/pdf").header("Content-Disposition", startsWith("attachment"));
    Works.verb(Cast.LAN, variant, "withdraw", "{\"reason\":\"Thử\"}").statusCode(200);
    Api.as(Cast.NOBODY).get(path).then().statusCode(404);
  }

  @Test
  void aWarningIsInEveryInboxUntilTheUnitHasReadIt() {
    String[] live =
        Works.published("WARNING", "Cảnh báo mới", "{\"title\":\"Cảnh báo\",\"text\":\"A\",\"warning\":{\"trick\":\"a\",\"signs\":\"b\",\"actions\":\"c\"},\"files\":[]}");
    String id = Api.as(Cast.HOA).get("/warnings?unread=true").path("items.find { it.material == '" + live[0] + "' }.id");
    Api.as(Cast.STRANGE_OFFICER).post("/warnings/" + id + "/mark-read").then().statusCode(404);
    Api.as(Cast.HOA).post("/warnings/" + id + "/mark-read").then().statusCode(200).body("readAt", notNullValue());
    Api.as(Cast.THU).get("/warnings?unread=true").then().body("items.material", not(hasItem(live[0])));
    Api.as(Cast.KIEN).get("/warnings?unread=true").then().body("items.material", hasItem(live[0]));
    Works.verb(Cast.DUNG, live[1], "withdraw", "{\"reason\":\"Sai\"}").statusCode(200);
    Api.as(Cast.KIEN).get("/warnings").then().body("items.material", not(hasItem(live[0])));
  }

  @Test
  void whatHasOutlivedItsDayIsPublicNoMore() {
    String[] live = Works.published("POSTER", "Có ngày hết hạn", "{\"title\":\"A\",\"text\":\"B\",\"files\":[]}");
    QuarkusTransaction.requiringNew().run(
        () -> database.createNativeQuery("update propaganda_materials set valid_until = current_date - 2 where id = ?1").setParameter(1, UUID.fromString(live[0])).executeUpdate());
    Works.runTwice(onTime::endThoseOutlived);
    Works.get(Cast.LAN, live[1]).then().body("state", equalTo("EXPIRED")).body("gone.as", equalTo("EXPIRED"));
    assertEquals(1L, Works.journalled(database, "material.expire", live[1]));
  }
}
