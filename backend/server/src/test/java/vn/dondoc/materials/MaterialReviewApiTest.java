package vn.dondoc.materials;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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

/** A work from its editors over its reviewers to the public, in Vietnamese and in Mông (journey 3). */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class MaterialReviewApiTest {
  @Inject Passwords passwords;
  @Inject MakeRenditions renditions;
  @Inject PublishOnTime onTime;
  @Inject EntityManager database;

  @BeforeEach
  void cast() {
    Strangers.join(passwords);
  }

  @Test
  void vietnameseGoesLiveWhileMongWaitsForItsReader() {
    String work = Works.work(Cast.LAN, "POSTER", "Nhận biết 5 chiêu lừa đảo");
    String vi = Works.variant(Cast.LAN, work, Works.VI_TEXT);
    String mong = Works.variant(Cast.LAN, work, "{\"language\":\"hmn\",\"orthography\":\"vn-1961\",\"format\":\"AUDIO_SCRIPT\"}");
    Works.write(Cast.LAN, vi, "{\"title\":\"Nhận biết\",\"text\":\"Dừng lại.\",\"files\":[]}").statusCode(200);
    Works.write(Cast.LAN, mong, "{\"title\":\"Paub txog\",\"workingTitle\":\"Nhận biết (Mông)\",\"readerName\":\"Cô Giàng Thị Mỷ\",\"text\":\"Tsum.\",\"files\":[]}").statusCode(200);
    Works.verb(Cast.DUNG, vi, "approve", "{\"revision\":1}").statusCode(404);
    Works.verb(Cast.LAN, vi, "submit", null).statusCode(200).body("reviews.aspect", hasItems("FACTS", "WORDING")).body("reviews.unit.code", hasItems("LC-CA", "LC-CQ-VHTT"));
    Works.verb(Cast.LAN, mong, "submit", null).statusCode(200).body("reviews.aspect", hasItems("FACTS", "READER"));
    Works.verb(Cast.LAN, vi, "approve", "{\"revision\":1}").statusCode(403);
    Works.verb(Cast.HOA, vi, "approve", "{\"revision\":1}").statusCode(403);
    Works.verb(Cast.STRANGE_COORDINATOR, vi, "approve", "{\"revision\":1}").statusCode(404);
    Works.verb(Cast.DUNG, vi, "approve", "{\"revision\":9}").statusCode(412);
    Works.verb(Cast.DUNG, vi, "approve", "{\"revision\":1}").statusCode(200).body("state", equalTo("IN_REVIEW"));
    Works.verb(Cast.DUNG, vi, "approve", "{\"revision\":1}").statusCode(409);
    Works.verb(Cast.LAN, vi, "publish", null).statusCode(409);
    Works.verb(Cast.CHI, vi, "approve", "{\"revision\":1}").statusCode(200).body("state", equalTo("APPROVED"));
    Works.verb(Cast.DUNG, mong, "approve", "{\"revision\":1}").statusCode(200).body("state", equalTo("IN_REVIEW"));
    Api.as(Cast.NOBODY).get("/propaganda-materials/" + work).then().statusCode(404);
    Works.verb(Cast.LAN, vi, "publish", null).statusCode(200).body("state", equalTo("PUBLISHED"));
    Api.as(Cast.NOBODY).get("/propaganda-materials/" + work).then().statusCode(200)
        .body("variants", hasSize(1)).body("coming.language", hasItem("hmn")).body("editing", nullValue());

    String[] link = Works.invite(mong);
    read(link, "sai").statusCode(404);
    read(link, link[1]).statusCode(200).body("content.text", equalTo("Tsum.")).body("beside.text", equalTo("Dừng lại.")).body("state", equalTo("OPEN"));
    Works.answerAsReader(link, "request-changes", "{}").statusCode(422);
    Works.answerAsReader(link, "request-changes", "{\"message\":\"Thiếu chữ\",\"text\":\"Tsum, tsis txhob xa.\"}").statusCode(200).body("state", equalTo("USED")).body("content", nullValue());
    Works.answerAsReader(link, "approve", "{}").statusCode(200).body("state", equalTo("USED"));
    Works.get(Cast.LAN, mong).then().body("state", equalTo("CHANGES_REQUESTED"))
        .body("reviews.find { it.aspect == 'READER' }.correction.text", equalTo("Tsum, tsis txhob xa."));

    Works.write(Cast.LAN, mong, "{\"title\":\"Paub txog\",\"workingTitle\":\"Nhận biết (Mông)\",\"readerName\":\"Cô Giàng Thị Mỷ\",\"text\":\"Tsum, tsis txhob xa.\",\"files\":[]}")
        .statusCode(200).body("revision", equalTo(2)).body("state", equalTo("CHANGES_REQUESTED"));
    Works.verb(Cast.LAN, mong, "submit", null).statusCode(200).body("state", equalTo("IN_REVIEW"));
    Works.verb(Cast.DUNG, mong, "approve", "{\"revision\":2}").statusCode(200);
    String[] old = Works.invite(mong);
    String[] second = Works.invite(mong);
    Works.answerAsReader(old, "approve", "{}").statusCode(409);
    Works.answerAsReader(second, "approve", "{}").statusCode(200);
    Works.get(Cast.LAN, mong).then().body("state", equalTo("APPROVED")).body("missing", empty());
    schedule(mong, OffsetDateTime.now().minusHours(1)).statusCode(422).body("errors[0].code", equalTo("schedule-past"));
    schedule(mong, OffsetDateTime.now().plusDays(2)).statusCode(200).body("state", equalTo("SCHEDULED"));
    onTime.publishThoseDue();
    Works.get(Cast.LAN, mong).then().body("state", equalTo("SCHEDULED"));
    makeDue(mong);
    Works.runTwice(onTime::publishThoseDue);
    Api.as(Cast.NOBODY).get("/propaganda-materials?language=hmn").then().body("items.id", hasItem(work));
    assertEquals(1L, Works.journalled(database, "material.publish", mong));

    Works.verb(Cast.LAN, mong, "withdraw", "{\"reason\":\" \"}").statusCode(422);
    Works.verb(Cast.CHI, mong, "withdraw", "{\"reason\":\"Nhầm từ\"}").statusCode(200).body("state", equalTo("WITHDRAWN"));
    Api.as(Cast.NOBODY).get("/propaganda-materials/" + work).then().body("publicState", equalTo("LIVE"))
        .body("gone[0].as", equalTo("WITHDRAWN")).body("gone[0].reason", equalTo("Nhầm từ"));
    Works.verb(Cast.LAN, mong, "withdraw", "{\"reason\":\"Lần nữa\"}").statusCode(409);
  }

  @Test
  void aCorrectionIsReviewedWhileTheOldTextStaysPublic() {
    String[] live = Works.published("POSTER", "Sửa sau khi công bố", "{\"title\":\"Cũ\",\"text\":\"Cũ.\",\"files\":[]}");
    Works.write(Cast.LAN, live[1], "{\"title\":\"Mới\",\"text\":\"Mới.\",\"files\":[]}").statusCode(200)
        .body("state", equalTo("DRAFT")).body("revision", equalTo(2)).body("live", equalTo(true));
    Api.as(Cast.NOBODY).get("/propaganda-materials/" + live[0]).then().body("variants[0].content.text", equalTo("Cũ."));
    Works.verb(Cast.LAN, live[1], "submit", null).statusCode(200);
    Works.write(Cast.LAN, live[1], "{\"title\":\"x\",\"text\":\"x\",\"files\":[]}").statusCode(409);
    Works.approveAll(live[1], 2);
    Works.verb(Cast.LAN, live[1], "publish", null).statusCode(200);
    Api.as(Cast.NOBODY).get("/propaganda-materials/" + live[0]).then().body("variants[0].content.text", equalTo("Mới."));
    String etag = Api.as(Cast.LAN).get("/propaganda-materials/" + live[0]).header("ETag");
    json(Cast.LAN).header("If-Match", etag).body(Works.WORK.formatted("POSTER", "Tên khác", "0")).put("/propaganda-materials/" + live[0]).then().statusCode(409);
  }

  @Test
  void twoReviewersAtOnceLoseNothing() throws Exception {
    String[] work = Works.inReview(Cast.LAN);
    try (var both = Executors.newFixedThreadPool(2)) {
      Future<Integer> facts = both.submit(() -> Works.verb(Cast.DUNG, work[1], "approve", "{\"revision\":1,\"message\":\"Đúng\"}").extract().statusCode());
      Future<Integer> wording = both.submit(() -> Works.verb(Cast.CHI, work[1], "request-changes", "{\"revision\":1,\"message\":\"Câu hai\"}").extract().statusCode());
      assertEquals(List.of(200, 200), List.of(facts.get(), wording.get()));
    }
    Works.get(Cast.LAN, work[1]).then().body("state", equalTo("CHANGES_REQUESTED")).body("reviews.message", hasItems("Đúng", "Câu hai"));
    ValidatableResponse[] twice = {
      Works.verb(Cast.CHI, work[1], "approve", "{\"revision\":1}"), Works.verb(Cast.CHI, work[1], "approve", "{\"revision\":1}")
    };
    List.of(twice).forEach(second -> second.statusCode(409));
  }

  @Test
  void whoWroteItDoesNotReviewIt() {
    String work = Works.work(Cast.CHI, "POSTER", "Tự viết tự duyệt");
    String variant = Works.variant(Cast.CHI, work, Works.VI_TEXT);
    Works.write(Cast.CHI, variant, "{\"title\":\"A\",\"text\":\"B\",\"files\":[]}").statusCode(200);
    Works.verb(Cast.CHI, variant, "submit", null).statusCode(200);
    Works.verb(Cast.CHI, variant, "approve", "{\"revision\":1}").statusCode(409).body("detail", containsString("tự duyệt"));
    Works.verb(Cast.CHI, variant, "take-back", null).statusCode(200).body("state", equalTo("DRAFT"));
    Works.verb(Cast.DUNG, variant, "approve", "{\"revision\":1}").statusCode(409);
  }

  @Test
  void aReaderSeesThePictureInTheSizeOfAPhone() {
    String variant = Works.variant(Cast.LAN, Works.work(Cast.LAN, "POSTER", "Hình cho người đọc"), "{\"language\":\"ium\",\"format\":\"IMAGE\"}");
    String upload = Tus.whole(Cast.LAN, "material", "ap-phich.png", Pictures.png(2000, 40));
    String file =
        Works.write(Cast.LAN, variant, "{\"title\":\"A\",\"workingTitle\":\"A\",\"readerName\":\"Ông Chảo\",\"altText\":\"B\",\"files\":[\"%s\"]}".formatted(upload))
            .statusCode(200).extract().path("content.files[0].id");
    Works.verb(Cast.LAN, variant, "submit", null).statusCode(200);
    renditions.makeThoseAsked();
    String[] link = Works.invite(variant);
    String path = "/reader-links/" + link[0] + "/files/" + file;
    Api.as(Cast.NOBODY).header("Reader-Secret", link[1]).get(path + "?rendition=WEB_1600").then().statusCode(200).contentType("image/jpeg");
    Api.as(Cast.NOBODY).header("Reader-Secret", link[1]).get(path).then().statusCode(200).contentType("image/png");
    Api.as(Cast.NOBODY).header("Reader-Secret", link[1]).get(path + "?rendition=PREVIEW").then().statusCode(404);
    Api.as(Cast.NOBODY).header("Reader-Secret", "sai").get(path + "?rendition=WEB_1600").then().statusCode(404);
  }

  @Test
  void aReadersLinkRestsAfterFiveGuesses() {
    String work = Works.work(Cast.LAN, "POSTER", "Đoán khóa");
    String mong = Works.variant(Cast.LAN, work, "{\"language\":\"ium\",\"format\":\"TEXT\"}");
    Works.write(Cast.LAN, mong, "{\"title\":\"A\",\"workingTitle\":\"A\",\"readerName\":\"Ông Chảo\",\"text\":\"B\",\"files\":[]}").statusCode(200);
    Works.verb(Cast.LAN, mong, "invite-reader", null).statusCode(409);
    Works.verb(Cast.LAN, mong, "submit", null).statusCode(200);
    String[] link = Works.invite(mong);
    assertEquals(43, link[1].length());
    IntStream.range(0, 5).forEach(i -> read(link, "sai" + i).statusCode(404));
    read(link, link[1]).statusCode(429).header("Retry-After", notNullValue());
    String[] fresh = Works.invite(mong);
    read(fresh, fresh[1]).statusCode(200);
    Works.verb(Cast.LAN, mong, "revoke-reader", null).statusCode(200);
    read(fresh, fresh[1]).statusCode(200).body("state", equalTo("REVOKED")).body("content", nullValue());
    Works.answerAsReader(fresh, "approve", "{}").statusCode(409);
  }

  private static ValidatableResponse read(String[] link, String secret) {
    return Api.as(Cast.NOBODY).header("Reader-Secret", secret).get("/reader-links/" + link[0]).then();
  }

  private static ValidatableResponse schedule(String variant, OffsetDateTime at) {
    return Works.verb(Cast.LAN, variant, "schedule", "{\"at\":\"%s\"}".formatted(at));
  }

  private void makeDue(String variant) {
    QuarkusTransaction.requiringNew().run(
        () -> database.createNativeQuery("update propaganda_material_variants set scheduled_at = now() - interval '1 minute' where id = ?1").setParameter(1, UUID.fromString(variant)).executeUpdate());
  }

  private static io.restassured.specification.RequestSpecification json(Cast who) {
    return Api.as(who).contentType("application/json");
  }
}
