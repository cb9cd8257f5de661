package vn.dondoc.consolidations;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.shared.sheet.SheetFormat;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.Consolidations;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.FreshReport;

/** From the reports of a period to the signed report and back: what is taken, what it adds up to, what the units learn. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ConsolidationApiTest {
  private String period;

  @BeforeEach
  void twoUnitsHaveSent() {
    period = FreshReport.period("Kỳ tổng hợp " + System.nanoTime());
    send(Cast.HOA, 1200);
    send(Cast.KIEN, 800);
  }

  @Test
  void takesWhatWasSentAndSaysHowManyThatIs() {
    int expected = expected();
    Response draft = begin();
    draft.then()
        .body("status", equalTo("DRAFT"))
        .body("coverage.expected", equalTo(expected))
        .body("coverage.used", equalTo(2))
        .body("coverage.missing", equalTo(expected - 2))
        .body("coverage.late", equalTo(0))
        .body("unit.code", equalTo("LC-CA"))
        .body("figures.find { it.field == 'B02' }.value", equalTo(2000))
        .body("figures.find { it.field == 'B02' }.figures", equalTo(2))
        .body("figures.find { it.field == 'B04' }.value", nullValue())
        .body("figures.find { it.field == 'A02' }.rule", equalTo("RATIO"))
        .body("contentHash", nullValue());
    String id = draft.path("id");
    Api.as(Cast.DUNG).get("/consolidations/" + id + "/reports").then().statusCode(200)
        .body("items.findAll { it.used }.unit.code", contains("LC-P-DUYENHAI", "LC-X-TAPHOI"))
        .body("items.findAll { !it.used }.revision", not(hasItem(1)));
  }

  @Test
  void aFigureLeadsToTheReportsItIsMadeOf() {
    String id = begin().path("id");
    Api.as(Cast.DUNG).get("/consolidations/" + id + "/figures/B02").then().statusCode(200)
        .body("items.value", contains(1200, 800))
        .body("items.submission", contains(FreshReport.of(Cast.HOA, period), FreshReport.of(Cast.KIEN, period)));
    Api.as(Cast.DUNG).get("/consolidations/" + id + "/figures/B05").then().statusCode(200).body("items.value", contains(nullValue(), nullValue()));
    Api.as(Cast.DUNG).get("/consolidations/" + id + "/figures/KHONG").then().statusCode(404);
  }

  @Test
  void theSameTextOfTwoUnitsStandsOnce() {
    String id = begin().path("id");
    Api.as(Cast.DUNG).get("/consolidations/" + id + "/narratives/assessment").then().statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].text", equalTo("Đã tuyên truyền tại các tổ dân phố."))
        .body("items[0].units.unit.code", contains("LC-P-DUYENHAI", "LC-X-TAPHOI"))
        .body("more", equalTo(0));
    Api.as(Cast.DUNG).get("/consolidations/" + id + "/narratives/khong").then().statusCode(404);
  }

  @Test
  void theNarrativeIsWrittenAgainstAVersionAndOnlyWhereTheTemplateHasAPart() {
    Response draft = begin();
    String id = draft.path("id");
    String body = "{\"narrative\":{\"assessment\":\"Đã triển khai đồng bộ.\"}}";
    write(id, null, body).then().statusCode(428);
    write(id, "\"99\"", body).then().statusCode(412).body("changedFields", contains("/narrative/assessment"));
    write(id, draft.header("ETag"), "{\"narrative\":{\"la\":\"x\"}}").then().statusCode(422).body("errors[0].pointer", equalTo("/narrative/la"));
    write(id, draft.header("ETag"), body).then().statusCode(200).body("narrative.assessment", equalTo("Đã triển khai đồng bộ."));
    Api.as(Cast.DUNG).post("/consolidations/" + id + "/retake").then().statusCode(200).body("narrative.assessment", equalTo("Đã triển khai đồng bộ."));
  }

  @Test
  void whatComesLaterIsADifferenceUntilItIsTakenAnew() {
    String id = begin().path("id");
    changes(id).body("reports", empty()).body("figures", empty());
    FreshReport.verb(Cast.DUNG, FreshReport.of(Cast.KIEN, period), "open");
    returned(Cast.KIEN);
    changes(id).body("reports.change", contains("REMOVED")).body("figures.find { it.field == 'B02' }.after", equalTo(1200));
    send(Cast.KIEN, 900);
    changes(id)
        .body("reports.change", contains("REVISED"))
        .body("reports.unit.code", contains("LC-X-TAPHOI"))
        .body("figures.find { it.field == 'B02' }.before", equalTo(2000))
        .body("figures.find { it.field == 'B02' }.after", equalTo(2100));
    Api.as(Cast.DUNG).get("/consolidations/" + id).then().body("figures.find { it.field == 'B02' }.value", equalTo(2000));
    Api.as(Cast.DUNG).get("/consolidations/" + id + "/figures/B02").then().body("items.value", contains(1200, 800));
    Api.as(Cast.DUNG).post("/consolidations/" + id + "/retake").then().statusCode(200).body("figures.find { it.field == 'B02' }.value", equalTo(2100));
    changes(id).body("reports", empty()).body("figures", empty());
  }

  @Test
  void anIssuedOneNeverChangesAndSaysSoToItsUnits() {
    String id = begin().path("id");
    Consolidations.issue(Cast.DUNG, id, "87/BC-CATP", FreshReport.TODAY.minusDays(1)).then().statusCode(422).body("errors[0].pointer", equalTo("/issuedOn"));
    Consolidations.issue(Cast.DUNG, id, "87/BC-CATP", FreshReport.TODAY.plusDays(1)).then().statusCode(422);
    Consolidations.issue(Cast.DUNG, id, "87/BC-CATP", FreshReport.TODAY).then().statusCode(200)
        .body("status", equalTo("ISSUED"))
        .body("number", equalTo("87/BC-CATP"))
        .body("contentHash.length()", equalTo(64))
        .body("allowedActions.findAll { it.allowed }", empty());
    String etag = Api.as(Cast.DUNG).get("/consolidations/" + id).header("ETag");
    write(id, etag, "{\"narrative\":{}}").then().statusCode(409);
    Api.as(Cast.DUNG).post("/consolidations/" + id + "/retake").then().statusCode(409);
    Api.as(Cast.DUNG).header("If-Match", etag).delete("/consolidations/" + id).then().statusCode(409);

    String report = FreshReport.of(Cast.HOA, period);
    Api.as(Cast.HOA).get("/submissions/" + report + "/timeline").then().statusCode(200).body("items[-1].action", equalTo("consolidate"))
        .body("items[-1].unit", equalTo("Công an thành phố"));
    Api.as(Cast.HOA).get("/submissions/" + report + "/uses").then().statusCode(200)
        .body("items.number", contains("87/BC-CATP"))
        .body("items[0].consolidation", nullValue())
        .body("items[0].coverage.used", equalTo(2))
        .body("items[0].revision", equalTo(1))
        .body("items[0].figures.find { it.field == 'B02' }.own", equalTo(1200))
        .body("items[0].figures.find { it.field == 'B02' }.total", equalTo(2000))
        .body("items[0].figures.field", not(hasItem("B04")));
    Api.as(Cast.DUNG).get("/submissions/" + report + "/uses").then().body("items[0].consolidation", equalTo(id));
  }

  @Test
  void aReportThatWasNotUsedSaysNothing() {
    String late = Api.as(Cast.DUNG).get("/submissions?period=" + period).path("items.find { it.status == 'NOT_STARTED' }.id");
    issued("88/BC-CATP");
    Api.as(Cast.DUNG).get("/submissions/" + late + "/uses").then().statusCode(200).body("items", empty());
  }

  @Test
  void whatComesAfterTheIssueGoesIntoASupplement() {
    String first = issued("89/BC-CATP");
    Api.as(Cast.DUNG).get("/consolidations?period=" + period).then().body("mayCreate", equalTo(true)).body("items.status", contains("ISSUED"));
    begin().then().body("supplements.id", equalTo(first)).body("supplements.number", equalTo("89/BC-CATP"));
    Api.as(Cast.DUNG).get("/consolidations?period=" + period).then().body("mayCreate", equalTo(false)).body("items.status", contains("DRAFT", "ISSUED"));
  }

  @Test
  void aPeriodHasOneDraftAlsoWhenTwoBeginAtOnce() {
    List<Integer> answers =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> Consolidations.begin(Cast.DUNG, period).statusCode())).limit(4).toList().stream()
            .map(CompletableFuture::join).sorted().toList();
    assertEquals(List.of(201, 409, 409, 409), answers);
  }

  @Test
  void aCumulativePeriodGrowsFromTheOneItContains() {
    String directive = Api.as(Cast.DUNG).get("/directives?q=1013").path("items.find { it.number == '1013/UBND-VHTT' }.id");
    List<String> periods = Api.as(Cast.DUNG).get("/report-periods?directive=" + directive).path("items.id");
    String month = Api.as(Cast.DUNG).get("/consolidations?status=ISSUED&period=" + periods.get(0)).path("items[0].id");
    int attended = Api.as(Cast.DUNG).get("/consolidations/" + month).path("figures.find { it.field == 'B02' }.value");
    Response twoMonths = Consolidations.begin(Cast.DUNG, periods.get(1));
    twoMonths.then().statusCode(201)
        .body("earlier.id", equalTo(month))
        .body("figures.find { it.field == 'B02' }.earlier", equalTo(attended));
    List<Integer> each = Api.as(Cast.DUNG).get("/consolidations/" + twoMonths.path("id") + "/figures/B02").path("items.value");
    assertEquals(each.stream().mapToInt(Integer::intValue).sum(), twoMonths.<Integer>path("figures.find { it.field == 'B02' }.value"), "the longer period's own figures, nothing of the shorter added");
  }

  @Test
  void aDraftCanBeDiscardedAndBegunAgain() {
    Response draft = begin();
    Api.as(Cast.DUNG).delete("/consolidations/" + draft.path("id")).then().statusCode(428);
    Api.as(Cast.DUNG).header("If-Match", draft.header("ETag")).delete("/consolidations/" + draft.path("id")).then().statusCode(204);
    Api.as(Cast.DUNG).get("/consolidations/" + draft.path("id")).then().statusCode(404);
    begin().then().statusCode(201);
  }

  @Test
  void theOtherReceiverAndTheLeaderReadAndOnlyTheConsolidatorWrites() {
    String id = begin().path("id");
    Api.as(Cast.CHI).get("/consolidations/" + id).then().statusCode(200).body("allowedActions", empty());
    Api.as(Cast.MINH).get("/consolidations/" + id).then().statusCode(200).body("allowedActions", empty());
    Api.as(Cast.CHI).get("/consolidations?period=" + period).then().body("mayCreate", equalTo(false)).body("items.id", contains(id));
    Api.as(Cast.CHI).post("/consolidations/" + id + "/retake").then().statusCode(403);
    Consolidations.begin(Cast.CHI, FreshReport.period("Kỳ của Công an " + System.nanoTime())).then().statusCode(403);
    Consolidations.begin(Cast.DUNG, "01920000-0000-7000-8000-000000000000").then().statusCode(422).body("errors[0].code", equalTo("unknown-period"));
    Api.as(Cast.HOA).get("/consolidations/" + id).then().statusCode(403);
  }

  @Test
  void aRepetitionOfTheIssueWithItsKeyChangesNothing() {
    String id = begin().path("id");
    String key = "phat-hanh-" + System.nanoTime();
    String etag = Api.as(Cast.DUNG).get("/consolidations/" + id).header("ETag");
    for (int i = 0; i < 2; i++) {
      Api.as(Cast.DUNG).contentType("application/json").header("If-Match", etag).header("Idempotency-Key", key)
          .body("{\"number\":\"90/BC-CATP\",\"issuedOn\":\"%s\"}".formatted(FreshReport.TODAY))
          .post("/consolidations/" + id + "/issue").then().statusCode(200).header("Idempotency-Replayed", i == 0 ? nullValue() : equalTo("true"));
    }
    List<String> steps = Api.as(Cast.HOA).get("/submissions/" + FreshReport.of(Cast.HOA, period) + "/timeline").path("items.action");
    assertEquals(1, steps.stream().filter("consolidate"::equals).count());
  }

  @Test
  void thePaperNamesFiguresCoverageAndWhoIsMissing() {
    String id = begin().path("id");
    Response pdf = Api.as(Cast.DUNG).get("/consolidations/" + id + "/paper");
    pdf.then().statusCode(200).contentType("application/pdf").header("Content-Disposition", containsString("bao-cao-tong-hop-"));
    assertTrue(pdf.asByteArray().length > 10_000);
    Api.as(Cast.DUNG).accept("application/vnd.openxmlformats-officedocument.wordprocessingml.document").get("/consolidations/" + id + "/paper")
        .then().statusCode(200).header("Content-Disposition", containsString(".docx"));
  }

  @Test
  void theTableHasALineAReportAndTheTotalsLast() {
    String id = begin().path("id");
    String csv = Api.as(Cast.DUNG).accept("text/csv").get("/consolidations/" + id + "/values").then().statusCode(200)
        .header("Content-Disposition", containsString(".csv")).extract().asString();
    List<String> lines = csv.lines().toList();
    int attended = List.of(lines.getFirst().replace("\uFEFF", "").split(",")).indexOf("B02");
    assertEquals(List.of("1200", "800", "2000"), lines.stream().skip(1).map(line -> line.split(",", -1)[attended]).toList());
    assertTrue(lines.getLast().startsWith(",TỔNG HỢP,"), lines.getLast());
    Api.as(Cast.DUNG).accept(SheetFormat.XLSX_TYPE).get("/consolidations/" + id + "/values").then().statusCode(200)
        .header("Content-Disposition", containsString(".xlsx"));
    Api.as(Cast.HOA).get("/consolidations/" + id + "/values").then().statusCode(403);
  }

  private Response begin() {
    Response draft = Consolidations.begin(Cast.DUNG, period);
    draft.then().statusCode(201).header("ETag", notNullValue());
    return draft;
  }

  private String issued(String number) {
    String id = begin().path("id");
    Consolidations.issue(Cast.DUNG, id, number, FreshReport.TODAY).then().statusCode(200);
    return id;
  }

  private int expected() {
    return Api.as(Cast.DUNG).get("/report-periods/" + period + "/matrix").path("rows.size()");
  }

  private static io.restassured.response.ValidatableResponse changes(String id) {
    return Api.as(Cast.DUNG).get("/consolidations/" + id + "/changes").then().statusCode(200);
  }

  private void send(Cast who, int attendances) {
    FreshReport.submit(who, FreshReport.of(who, period), FreshReport.content(attendances)).then().statusCode(200);
  }

  private void returned(Cast who) {
    Api.as(Cast.DUNG).contentType("application/json; charset=utf-8").body("{\"message\":\"Xem lại.\",\"marks\":[]}")
        .post("/submissions/" + FreshReport.of(who, period) + "/return").then().statusCode(200);
  }

  private static Response write(String id, String etag, String body) {
    var request = Api.as(Cast.DUNG).contentType("application/json; charset=utf-8").body(body);
    return (etag == null ? request : request.header("If-Match", etag)).put("/consolidations/" + id);
  }
}
