package vn.dondoc.directives.register;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.accounts.Passwords;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.FreshReport;
import vn.dondoc.support.Letters;
import vn.dondoc.support.Pictures;
import vn.dondoc.support.Strangers;
import vn.dondoc.support.Tus;

/** Citations, the tree, letters that are alike, and what units have issued, over HTTP. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class RegisterApiTest {
  @Inject Passwords passwords;

  @BeforeEach
  void strangers() {
    Strangers.join(passwords);
  }

  @Test
  void aCitationIsLinkedWhenTheCitedOneComesLater() {
    int plan = Letters.number();
    String city = Letters.inForce(Cast.DUNG, Letters.sample(Letters.number(), plan));
    relations(Cast.STRANGE_OFFICER, city).statusCode(404);
    Api.as(Cast.AN).get("/directives/" + city + "/relations").then().statusCode(403);
    relations(Cast.HOA, city).statusCode(200)
        .body("citations[0].number", equalTo(plan + "/KH-UBND"))
        .body("citations[0].carriedOut", equalTo(true))
        .body("citations[0].registered", nullValue())
        .body("tree", hasSize(1));

    Letters.inForce(Cast.DUNG, provinces(plan, "02/4/2024"));
    relations(Cast.HOA, city).body("citations[0].registered", nullValue());

    int fresh = Letters.number();
    String below = Letters.inForce(Cast.DUNG, Letters.sample(Letters.number(), fresh));
    String above = Letters.inForce(Cast.DUNG, provinces(fresh, "01/4/2024"));
    relations(Cast.HOA, below).body("citations[0].registered.id", equalTo(above))
        .body("tree.find { it.id == '" + below + "' }.above", equalTo(above));
    relations(Cast.DUNG, above).body("tree", hasSize(2)).body("tree.find { it.id == '" + above + "' }.above", nullValue());

    String second = Letters.inForce(Cast.DUNG, Letters.sample(Letters.number(), fresh));
    relations(Cast.DUNG, above).body("tree.findAll { it.above == '" + above + "' }.id", hasItem(second)).body("tree", hasSize(3));
  }

  @Test
  void lettersWithTheSameWordsFindEachOther() {
    String first = Letters.inForce(Cast.DUNG, Letters.sample(Letters.number(), Letters.number()));
    String again = Letters.intake(Cast.DUNG, Letters.sample(Letters.number(), Letters.number()).replace("2024", "2025")).path("directive");
    Api.as(Cast.DUNG).get("/directives/" + again + "/similar").then().statusCode(200).body("items", hasSize(greaterThan(0)))
        .body("items[0].likeness", greaterThanOrEqualTo(95));
    Api.as(Cast.DUNG).get("/directives/" + first + "/similar").then().statusCode(200).body("items.id", not(hasItem(first)));
    Api.as(Cast.CHI).get("/directives/" + again + "/similar").then().statusCode(404);
    Api.as(Cast.CHI).get("/directives/" + first + "/similar").then().statusCode(200).body("items.status", not(hasItem("DRAFT")));
    Api.as(Cast.HOA).get("/directives/" + first + "/similar").then().statusCode(403);
    String other =
        """
        UBND THÀNH PHỐ LÀO CAI
        Số: %d/UBND-QLĐT        TP. Lào Cai, ngày 16 tháng 4 năm 2024
        V/v dọn dẹp vỉa hè

        Kính gửi: UBND các xã, phường.

        1. UBND các xã, phường:

        - Ra quân lập lại trật tự vỉa hè, tháo dỡ mái che, biển quảng cáo lấn chiếm; vận động các hộ kinh doanh
        tự thu dọn hàng hóa, để xe gọn gàng; trồng lại cây xanh, sơn lại vạch kẻ và lắp thùng rác ở nơi đông người.
        """.formatted(Letters.number());
    Api.as(Cast.DUNG).get("/directives/" + Letters.intake(Cast.DUNG, other).path("directive") + "/similar").then().statusCode(200).body("items", empty());
  }

  @Test
  void whoHasIssuedItsDocumentIsCounted() {
    String letter = Letters.sample(Letters.number(), Letters.number()).replace("văn bản triển khai trước ngày 10/4/2024", "văn bản triển khai trước ngày 10/5/2024");
    String directive = Letters.inForce(Cast.DUNG, letter);
    documents(Cast.STRANGE_OFFICER, directive).statusCode(404);
    int expected = documents(Cast.DUNG, directive).statusCode(200).body("duty.due", notNullValue()).body("registerFor", empty()).extract().path("counts.expected");
    documents(Cast.HOA, directive).statusCode(200).body("rows", hasSize(1)).body("rows[0].documents", empty()).body("registerFor", hasSize(1));

    add(Cast.DUNG, directive, "1/KH", "2024-05-02").statusCode(403);
    add(Cast.STRANGE_OFFICER, directive, "1/KH", "2024-05-02").statusCode(404);
    add(Cast.HOA, directive, "1/KH", "2024-04-01").statusCode(422).body("errors[0].code", equalTo("document-before-directive"));
    add(Cast.HOA, directive, "1/KH", FreshReport.TODAY.plusDays(1).toString()).statusCode(422).body("errors[0].code", equalTo("document-not-yet"));
    json(Cast.HOA, "{\"number\":\"1/KH\",\"issuedOn\":\"2024-05-02\",\"title\":\"T\",\"link\":\"javascript:alert(1)\"}")
        .post("/directives/" + directive + "/implementing-documents").then().statusCode(422).body("errors[0].pointer", equalTo("/link"));
    json(Cast.HOA, "{\"unit\":\"01920000-0000-7000-8000-000000000000\",\"number\":\"1/KH\",\"issuedOn\":\"2024-05-02\",\"title\":\"T\"}")
        .post("/directives/" + directive + "/implementing-documents").then().statusCode(422).body("errors[0].code", equalTo("document-unit"));

    Response added = add(Cast.HOA, directive, "27/KH-UBND", "2024-05-02").statusCode(201).extract().response();
    add(Cast.HOA, directive, "27/kh-ubnd", "2024-06-02").statusCode(409);
    documents(Cast.DUNG, directive).body("counts.issued", equalTo(1)).body("counts.open", equalTo(expected - 1))
        .body("rows.find { it.documents.size() == 1 }.documents[0].number", equalTo("27/KH-UBND"))
        .body("rows.find { it.documents.size() == 1 }.documents[0].mayChange", equalTo(false));
    documents(Cast.KIEN, directive).body("rows", hasSize(1)).body("rows[0].documents", empty());
    correctAndRemove(directive, added);
  }

  private void correctAndRemove(String directive, Response added) {
    String path = "/implementing-documents/" + added.path("id");
    String body = "{\"number\":\"27/KH-UBND\",\"issuedOn\":\"2024-05-03\",\"title\":\"Kế hoạch đúng\"}";
    json(Cast.HOA, body).put(path).then().statusCode(428);
    json(Cast.KIEN, body).header("If-Match", "*").put(path).then().statusCode(404);
    Response changed = json(Cast.HOA, body).header("If-Match", added.header("ETag")).put(path);
    changed.then().statusCode(200).body("issuedOn", equalTo("2024-05-03"));
    json(Cast.HOA, body).header("If-Match", added.header("ETag")).put(path).then().statusCode(412);
    Api.as(Cast.HOA).get(path + "/file").then().statusCode(404);

    String upload = Tus.whole(Cast.HOA, "report-file", "ke-hoach.jpg", Pictures.jpeg(8, 8));
    json(Cast.HOA, body.replace("}", ",\"upload\":\"" + upload + "\"}")).header("If-Match", changed.header("ETag")).put(path).then().statusCode(200)
        .body("file.name", equalTo("ke-hoach.jpg"));
    Api.as(Cast.DUNG).get(path + "/file").then().statusCode(200);
    Api.as(Cast.KIEN).get(path + "/file").then().statusCode(404);
    Api.as(Cast.KIEN).post(path + "/withdraw").then().statusCode(404);
    Api.as(Cast.HOA).post(path + "/withdraw").then().statusCode(200);
    Api.as(Cast.HOA).post(path + "/withdraw").then().statusCode(409);
    Api.as(Cast.DUNG).get(path + "/file").then().statusCode(404);
    documents(Cast.DUNG, directive).body("counts.issued", equalTo(0));
  }

  @Test
  void aDirectiveUnderItIsADocumentOfItsIssuer() {
    int number = Letters.number();
    String directive = Letters.inForce(Cast.DUNG, Letters.sample(number, Letters.number()));
    String wards =
        Letters.sample(Letters.number(), 88)
            .replace("UBND THÀNH PHỐ LÀO CAI\n", "UBND PHƯỜNG DUYÊN HẢI\n")
            .replace("TP. Lào Cai, ngày 16 tháng 4", "Duyên Hải, ngày 20 tháng 4")
            .replace("Kế hoạch số 88/KH-UBND ngày 01/4/2024 của UBND tỉnh Lào Cai", "Công văn số " + number + "/UBND-VHTT ngày 16/4/2024 của UBND thành phố Lào Cai");
    String below = Letters.inForce(Cast.DUNG, wards);
    relations(Cast.DUNG, directive).body("tree.find { it.id == '" + below + "' }.above", equalTo(directive));
    documents(Cast.MINH, directive).statusCode(200).body("rows.size()", greaterThan(3))
        .body("rows.find { it.unit.code == 'LC-P-DUYENHAI' }.documents[0].directive", equalTo(below));
  }

  private static String provinces(int number, String day) {
    String[] parts = day.split("/");
    return Letters.sample(number, Letters.number())
        .replace("UBND THÀNH PHỐ LÀO CAI\n", "UBND TỈNH LÀO CAI\n")
        .replace("Số: " + number + "/UBND-VHTT                    TP. Lào Cai, ngày 16 tháng 4 năm 2024", "Số: " + number + "/KH-UBND          Lào Cai, ngày " + parts[0] + " tháng 0" + parts[1] + " năm " + parts[2])
        .replaceFirst("Thực hiện Kế hoạch số \\d+/KH-UBND ngày 01/4/2024", "Thực hiện Kế hoạch số " + Letters.number() + "/KH-BCA ngày 01/3/2024");
  }

  private static ValidatableResponse relations(Cast who, String directive) {
    return Api.as(who).get("/directives/" + directive + "/relations").then();
  }

  private static ValidatableResponse documents(Cast who, String directive) {
    return Api.as(who).get("/directives/" + directive + "/implementing-documents").then();
  }

  private static ValidatableResponse add(Cast who, String directive, String number, String day) {
    return json(who, "{\"number\":\"%s\",\"issuedOn\":\"%s\",\"title\":\"Kế hoạch triển khai\"}".formatted(number, day))
        .post("/directives/" + directive + "/implementing-documents").then();
  }

  private static RequestSpecification json(Cast who, String body) {
    return Api.as(who).contentType("application/json; charset=utf-8").body(body);
  }
}
