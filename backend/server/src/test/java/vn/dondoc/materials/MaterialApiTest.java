package vn.dondoc.materials;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;
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

/** A poster from the form to the public and back, in Vietnamese and in Mông (journey 3). */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class MaterialApiTest {
  private static final String VI_TEXT = "{\"language\":\"vi\",\"format\":\"TEXT\"}";
  @Inject Passwords passwords;
  @Inject PublishOnTime onTime;
  @Inject MakeRenditions renditions;
  @Inject EntityManager database;

  @BeforeEach
  void cast() {
    Strangers.join(passwords);
  }

  @Test
  void whatIsWrongIsRefusedWithItsPlace() {
    create(Works.WORK.formatted("POSTER", "x", "0")).statusCode(201);
    create("{\"kind\":\"POSTER\",\"title\":\" \",\"topics\":[]}").statusCode(422);
    create("{\"kind\":\"POSTER\",\"title\":\"x\",\"topics\":[\"khong-co\"]}").statusCode(422).body("errors[0].code", equalTo("unknown-topic"));
    create("{\"kind\":\"POSTER\",\"title\":\"x\",\"topics\":[],\"directive\":\"01920000-0000-7000-8000-000000000000\"}").statusCode(422)
        .body("errors[0].code", equalTo("unknown-directive"));
    create("{\"kind\":\"POSTER\",\"title\":\"x\",\"topics\":[],\"unit\":\"01920000-0000-7000-8000-000000000000\"}").statusCode(422);
    create("{\"kind\":\"POSTER\",\"title\":\"x\",\"topics\":[],\"shortCode\":\"AAAA\"}").statusCode(422).body("errors[0].code", equalTo("unknown-field"));
    create("{\"kind\":\"POSTER\",\"title\":\"x\",\"topics\":[],\"consents\":[{\"person\":\"A\",\"givenOn\":\"2026-01-01\"}]}").statusCode(422);
    create("{\"kind\":\"POSTER\",\"title\":\"\\u0000a\\u202eb\\ud800\",\"topics\":[]}").statusCode(201).body("title", equalTo("ab"));

    String work = Works.work(Cast.LAN, "POSTER", "Ngôn ngữ");
    add(work, "{\"language\":\"xx\",\"format\":\"TEXT\"}").statusCode(422).body("errors[0].code", equalTo("unknown-language"));
    add(work, "{\"language\":\"hmn\",\"format\":\"TEXT\"}").statusCode(422).body("errors[0].code", equalTo("orthography"));
    add(work, "{\"language\":\"hmn\",\"orthography\":\"quoc-ngu\",\"format\":\"TEXT\"}").statusCode(422);
    add(work, "{\"language\":\"hmn\",\"orthography\":\"rpa\",\"dialect\":\"hnj\",\"format\":\"TEXT\"}").statusCode(201)
        .body("form.lang", equalTo("hmn-x-rpa")).body("needsReader", equalTo(true));
    add(work, "{\"language\":\"hmn\",\"orthography\":\"rpa\",\"dialect\":\"hnj\",\"format\":\"TEXT\"}").statusCode(409);
    add(work, "{\"language\":\"pcc-x-boy\",\"format\":\"AUDIO\"}").statusCode(201).body("form.languageName", equalTo("Tiếng Bố Y"));

    String etag = Api.as(Cast.LAN).get("/propaganda-materials/" + work).header("ETag");
    put(work, null).statusCode(428);
    put(work, "\"77\"").statusCode(412);
    String next = put(work, etag).statusCode(200).extract().header("ETag");
    assertEquals(next, Api.as(Cast.LAN).get("/propaganda-materials/" + work).header("ETag"));
  }

  @Test
  void whatIsMissingIsNamedFieldByField() {
    String work = create("{\"kind\":\"WARNING\",\"title\":\"Cảnh báo\",\"topics\":[]}").statusCode(201).extract().path("id");
    String variant = Works.variant(Cast.LAN, work, "{\"language\":\"hmn\",\"dialect\":\"mww\",\"format\":\"VIDEO\"}");
    Works.verb(Cast.LAN, variant, "submit", null).statusCode(422)
        .body("code", equalTo("material-not-ready"))
        .body("errors.pointer", hasItems(
            "/work/topics", "/work/sourceOfFacts", "/work/licence", "/work/rightsHolder", "/work/faces", "/variant/title",
            "/variant/workingTitle", "/variant/readerName", "/variant/altText", "/variant/transcript", "/variant/captions",
            "/variant/files", "/variant/trick", "/variant/signs", "/variant/actions"));
    Works.get(Cast.LAN, variant).then().body("missing.field", hasItem("transcript")).body("state", equalTo("DRAFT"));
    Works.verb(Cast.LAN, variant, "publish", null).statusCode(409);
  }

  @Test
  void vietnameseGoesLiveWhileMongWaitsForItsReader() {
    String work = Works.work(Cast.LAN, "POSTER", "Nhận biết 5 chiêu lừa đảo");
    String vi = Works.variant(Cast.LAN, work, VI_TEXT);
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

    String[] link = invite(mong);
    read(link, "sai").statusCode(404);
    read(link, link[1]).statusCode(200).body("content.text", equalTo("Tsum.")).body("beside.text", equalTo("Dừng lại.")).body("state", equalTo("OPEN"));
    answer(link, "request-changes", "{}").statusCode(422);
    answer(link, "request-changes", "{\"message\":\"Thiếu chữ\",\"text\":\"Tsum, tsis txhob xa.\"}").statusCode(200).body("state", equalTo("USED")).body("content", nullValue());
    answer(link, "approve", "{}").statusCode(200).body("state", equalTo("USED"));
    Works.get(Cast.LAN, mong).then().body("state", equalTo("CHANGES_REQUESTED"))
        .body("reviews.find { it.aspect == 'READER' }.correction.text", equalTo("Tsum, tsis txhob xa."));

    Works.write(Cast.LAN, mong, "{\"title\":\"Paub txog\",\"workingTitle\":\"Nhận biết (Mông)\",\"readerName\":\"Cô Giàng Thị Mỷ\",\"text\":\"Tsum, tsis txhob xa.\",\"files\":[]}")
        .statusCode(200).body("revision", equalTo(2)).body("state", equalTo("CHANGES_REQUESTED"));
    Works.verb(Cast.LAN, mong, "submit", null).statusCode(200).body("state", equalTo("IN_REVIEW"));
    Works.verb(Cast.DUNG, mong, "approve", "{\"revision\":2}").statusCode(200);
    String[] old = invite(mong);
    String[] second = invite(mong);
    answer(old, "approve", "{}").statusCode(409);
    answer(second, "approve", "{}").statusCode(200);
    Works.get(Cast.LAN, mong).then().body("state", equalTo("APPROVED")).body("missing", empty());
    schedule(mong, OffsetDateTime.now().minusHours(1)).statusCode(422).body("errors[0].code", equalTo("schedule-past"));
    schedule(mong, OffsetDateTime.now().plusDays(2)).statusCode(200).body("state", equalTo("SCHEDULED"));
    onTime.publishThoseDue();
    Works.get(Cast.LAN, mong).then().body("state", equalTo("SCHEDULED"));
    makeDue(mong);
    runTwice(onTime::publishThoseDue);
    Api.as(Cast.NOBODY).get("/propaganda-materials?language=hmn").then().body("items.id", hasItem(work));
    assertEquals(1L, journalled("material.publish", mong));

    Works.verb(Cast.LAN, mong, "withdraw", "{\"reason\":\" \"}").statusCode(422);
    Works.verb(Cast.CHI, mong, "withdraw", "{\"reason\":\"Nhầm từ\"}").statusCode(200).body("state", equalTo("WITHDRAWN"));
    Api.as(Cast.NOBODY).get("/propaganda-materials/" + work).then().body("publicState", equalTo("LIVE"))
        .body("gone[0].as", equalTo("WITHDRAWN")).body("gone[0].reason", equalTo("Nhầm từ"));
    Works.verb(Cast.LAN, mong, "withdraw", "{\"reason\":\"Lần nữa\"}").statusCode(409);
  }

  @Test
  void aCorrectionIsReviewedWhileTheOldTextStaysPublic() {
    String[] live = published("POSTER", "Sửa sau khi công bố", "{\"title\":\"Cũ\",\"text\":\"Cũ.\",\"files\":[]}");
    Works.write(Cast.LAN, live[1], "{\"title\":\"Mới\",\"text\":\"Mới.\",\"files\":[]}").statusCode(200)
        .body("state", equalTo("DRAFT")).body("revision", equalTo(2)).body("live", equalTo(true));
    Api.as(Cast.NOBODY).get("/propaganda-materials/" + live[0]).then().body("variants[0].content.text", equalTo("Cũ."));
    Works.verb(Cast.LAN, live[1], "submit", null).statusCode(200);
    Works.write(Cast.LAN, live[1], "{\"title\":\"x\",\"text\":\"x\",\"files\":[]}").statusCode(409);
    approveAll(live[1], 2);
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
    String variant = Works.variant(Cast.CHI, work, VI_TEXT);
    Works.write(Cast.CHI, variant, "{\"title\":\"A\",\"text\":\"B\",\"files\":[]}").statusCode(200);
    Works.verb(Cast.CHI, variant, "submit", null).statusCode(200);
    Works.verb(Cast.CHI, variant, "approve", "{\"revision\":1}").statusCode(409).body("detail", containsString("tự duyệt"));
    Works.verb(Cast.CHI, variant, "take-back", null).statusCode(200).body("state", equalTo("DRAFT"));
    Works.verb(Cast.DUNG, variant, "approve", "{\"revision\":1}").statusCode(409);
  }

  @Test
  void facesNeedTheirConsents() {
    String body = Works.WORK.formatted("POSTER", "Có mặt người", "2");
    String work = create(body).statusCode(201).extract().path("id");
    String variant = Works.variant(Cast.LAN, work, VI_TEXT);
    Works.write(Cast.LAN, variant, "{\"title\":\"A\",\"text\":\"B\",\"files\":[]}").statusCode(200);
    Works.verb(Cast.LAN, variant, "submit", null).statusCode(422).body("errors.code", equalTo(List.of("consents")));
    String paper = Tus.whole(Cast.LAN, "material", "dong-y.png", Pictures.png(20, 20));
    String both =
        "[{\"person\":\"Bà Má\",\"givenOn\":\"2026-10-01\",\"statement\":\"Đồng ý bằng lời trước tổ dân phố\"},{\"person\":\"Cháu Sùng\",\"givenBy\":\"Mẹ\",\"givenOn\":\"2026-10-01\",\"file\":\"%s\"}]".formatted(paper);
    String etag = Api.as(Cast.LAN).get("/propaganda-materials/" + work).header("ETag");
    json(Cast.LAN).header("If-Match", etag).body(body.replace("\"consents\":[]", "\"consents\":" + both)).put("/propaganda-materials/" + work).then()
        .statusCode(200).body("editing.consents", hasSize(2));
    Works.verb(Cast.LAN, variant, "submit", null).statusCode(200);
    Api.as(Cast.DUNG).get("/propaganda-materials/" + work).then().body("editing.consents.person", hasItem("Bà Má"));
    approveAll(variant, 1);
    Works.verb(Cast.LAN, variant, "publish", null).statusCode(200);
    String seen = Api.as(Cast.HOA).get("/propaganda-materials/" + work).then().statusCode(200).extract().asString();
    assertEquals(-1, seen.indexOf("Bà Má"), "nobody outside reads who agreed");
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
    approveAll(variant, 1);
    Works.verb(Cast.LAN, variant, "publish", null).statusCode(200);
    Api.as(Cast.NOBODY).header("Range", "bytes=0-9").get(path).then().statusCode(206).header("Content-Range", startsWith("bytes 0-9/"));
    Api.as(Cast.NOBODY).get(path + "?rendition=PRINT_A4").then().statusCode(200).contentType("application/pdf").header("Content-Disposition", startsWith("attachment"));
    Works.verb(Cast.LAN, variant, "withdraw", "{\"reason\":\"Thử\"}").statusCode(200);
    Api.as(Cast.NOBODY).get(path).then().statusCode(404);
  }

  @Test
  void aWarningIsInEveryInboxUntilTheUnitHasReadIt() {
    String[] live =
        published("WARNING", "Cảnh báo mới", "{\"title\":\"Cảnh báo\",\"text\":\"A\",\"warning\":{\"trick\":\"a\",\"signs\":\"b\",\"actions\":\"c\"},\"files\":[]}");
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
    String[] live = published("POSTER", "Có ngày hết hạn", "{\"title\":\"A\",\"text\":\"B\",\"files\":[]}");
    QuarkusTransaction.requiringNew().run(
        () -> database.createNativeQuery("update propaganda_materials set valid_until = current_date - 2 where id = ?1").setParameter(1, UUID.fromString(live[0])).executeUpdate());
    runTwice(onTime::endThoseOutlived);
    Works.get(Cast.LAN, live[1]).then().body("state", equalTo("EXPIRED")).body("gone.as", equalTo("EXPIRED"));
    assertEquals(1L, journalled("material.expire", live[1]));
  }

  @Test
  void aReadersLinkRestsAfterFiveGuesses() {
    String work = Works.work(Cast.LAN, "POSTER", "Đoán khóa");
    String mong = Works.variant(Cast.LAN, work, "{\"language\":\"ium\",\"format\":\"TEXT\"}");
    Works.write(Cast.LAN, mong, "{\"title\":\"A\",\"workingTitle\":\"A\",\"readerName\":\"Ông Chảo\",\"text\":\"B\",\"files\":[]}").statusCode(200);
    Works.verb(Cast.LAN, mong, "invite-reader", null).statusCode(409);
    Works.verb(Cast.LAN, mong, "submit", null).statusCode(200);
    String[] link = invite(mong);
    assertEquals(43, link[1].length());
    IntStream.range(0, 5).forEach(i -> read(link, "sai" + i).statusCode(404));
    read(link, link[1]).statusCode(429).header("Retry-After", notNullValue());
    String[] fresh = invite(mong);
    read(fresh, fresh[1]).statusCode(200);
    Works.verb(Cast.LAN, mong, "revoke-reader", null).statusCode(200);
    read(fresh, fresh[1]).statusCode(200).body("state", equalTo("REVOKED")).body("content", nullValue());
    answer(fresh, "approve", "{}").statusCode(409);
  }

  private static String[] published(String kind, String title, String content) {
    String work = Works.work(Cast.LAN, kind, title);
    String variant = Works.variant(Cast.LAN, work, VI_TEXT);
    Works.write(Cast.LAN, variant, content).statusCode(200);
    Works.verb(Cast.LAN, variant, "submit", null).statusCode(200);
    approveAll(variant, 1);
    Works.verb(Cast.LAN, variant, "publish", null).statusCode(200);
    return new String[] {work, variant};
  }

  private static void approveAll(String variant, int revision) {
    for (Cast who : new Cast[] {Cast.DUNG, Cast.CHI}) {
      Works.verb(who, variant, "approve", "{\"revision\":%d}".formatted(revision)).statusCode(200);
    }
  }

  private static String[] invite(String variant) {
    String path = Works.verb(Cast.LAN, variant, "invite-reader", null).statusCode(200).body("path", startsWith("/doc-duyet/")).extract().path("path");
    return path.substring("/doc-duyet/".length()).split("#");
  }

  private static ValidatableResponse read(String[] link, String secret) {
    return Api.as(Cast.NOBODY).header("Reader-Secret", secret).get("/reader-links/" + link[0]).then();
  }

  private static ValidatableResponse answer(String[] link, String verb, String body) {
    return json(Cast.NOBODY).header("Reader-Secret", link[1]).body(body).post("/reader-links/" + link[0] + "/" + verb).then();
  }

  private static ValidatableResponse schedule(String variant, OffsetDateTime at) {
    return Works.verb(Cast.LAN, variant, "schedule", "{\"at\":\"%s\"}".formatted(at));
  }

  private void makeDue(String variant) {
    QuarkusTransaction.requiringNew().run(
        () -> database.createNativeQuery("update propaganda_material_variants set scheduled_at = now() - interval '1 minute' where id = ?1").setParameter(1, UUID.fromString(variant)).executeUpdate());
  }

  private long journalled(String action, String subject) {
    return QuarkusTransaction.requiringNew().call(
        () -> ((Number) database.createNativeQuery("select count(*) from journal_entries where action = ?1 and subject_id = ?2").setParameter(1, action).setParameter(2, UUID.fromString(subject)).getSingleResult()).longValue());
  }

  /** As two replicas would. */
  private static void runTwice(Runnable job) {
    try (var replicas = Executors.newFixedThreadPool(2)) {
      replicas.submit(job);
      replicas.submit(job);
    }
  }

  private static ValidatableResponse create(String body) {
    return json(Cast.LAN).body(body).post("/propaganda-materials").then();
  }

  private static ValidatableResponse add(String work, String body) {
    return json(Cast.LAN).body(body).post("/propaganda-materials/" + work + "/variants").then();
  }

  private static ValidatableResponse put(String work, String etag) {
    var request = json(Cast.LAN).body(Works.WORK.formatted("POSTER", "Ngôn ngữ", "0"));
    return (etag == null ? request : request.header("If-Match", etag)).put("/propaganda-materials/" + work).then();
  }

  private static io.restassured.specification.RequestSpecification json(Cast who) {
    return Api.as(who).contentType("application/json");
  }
}
