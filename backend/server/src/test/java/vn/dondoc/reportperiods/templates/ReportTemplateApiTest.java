package vn.dondoc.reportperiods.templates;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

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
import vn.dondoc.support.Strangers;
import vn.dondoc.support.Templates;

/** Templates made, revised, retired, and the dictionary they pick from. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ReportTemplateApiTest {
  @Inject Passwords passwords;

  @Test
  void onlyWhoIssuesOrReceivesMakesTemplates() {
    Strangers.join(passwords);
    create(Cast.HOA, "A-1", Templates.SIMPLE).statusCode(403);
    create(Cast.MINH, "A-1", Templates.SIMPLE).statusCode(403);
    create(Cast.STRANGE_COORDINATOR, "A-1", Templates.SIMPLE).statusCode(403);
    create(Cast.DUNG, "QUYEN-1", Templates.SIMPLE).statusCode(201).body("templateVersion", equalTo(1)).body("fields[0].label.en", equalTo("Mục B01"));
    create(Cast.CHI, "QUYEN-1", Templates.SIMPLE).statusCode(409).body("code", equalTo("duplicate"));
    Api.as(Cast.HOA).get("/report-templates?code=QUYEN-1").then().statusCode(200)
        .body("mayCreate", equalTo(false)).body("items[0].allowedActions", equalTo(java.util.List.of()));
    Api.as(Cast.HOA).get("/report-templates?q=mau thu").then().body("items.code", hasItem("QUYEN-1"));
    Api.as(Cast.HOA).get("/report-templates?limit=0").then().statusCode(422);
  }

  @Test
  void aChangeMakesTheNextVersionAndNeverOverwrites() {
    String first = Templates.create(Cast.DUNG, Templates.SIMPLE);
    String code = Api.as(Cast.DUNG).get("/report-templates/" + first).path("code");
    verb(Cast.HOA, first, "revise", "{\"form\":" + Templates.KINDS + "}").statusCode(403);
    verb(Cast.CHI, first, "revise", "{\"form\":" + Templates.KINDS + "}").statusCode(403);
    verb(Cast.DUNG, first, "revise", "{\"code\":\"KHAC\",\"form\":" + Templates.KINDS + "}").statusCode(422);
    String second = verb(Cast.DUNG, first, "revise", "{\"form\":" + Templates.KINDS + "}").statusCode(201)
        .body("templateVersion", equalTo(2)).body("code", equalTo(code)).extract().path("id");
    verb(Cast.DUNG, first, "revise", "{\"form\":" + Templates.SIMPLE + "}").statusCode(409);
    Api.as(Cast.HOA).get("/report-templates/" + first).then().body("fields.size()", equalTo(1));
    Api.as(Cast.DUNG).get("/report-templates?code=" + code).then().body("items.id", equalTo(java.util.List.of(second)))
        .body("items[0].allowedActions.find { it.action == 'revise' }.allowed", equalTo(true));
    Api.as(Cast.DUNG).get("/report-templates?allVersions=true&code=" + code).then().body("items.templateVersion", equalTo(java.util.List.of(2, 1)));
  }

  @Test
  void aRatioNamesTwoNumbersThatAddUpAndIsNotEntered() {
    String a = Templates.field("A", "A", "INTEGER", true, "");
    String b = Templates.field("B", "B", "INTEGER", true, "");
    String text = Templates.field("C", "C", "SHORT_TEXT", false, "");
    create(Cast.DUNG, "TYLE-1", Templates.form(a, b, text, ratio(true, "A", "B"))).statusCode(201)
        .body("fields[3].ratio.numerator", equalTo("A")).body("fields[0].ratio", nullValue());
    for (String wrong : List.of(ratio(false, "A", "B"), ratio(true, "A", "C"), ratio(true, "R", "B"), ratio(true, "A", "KHONG"))) {
      create(Cast.DUNG, "TYLE-2", Templates.form(a, b, text, wrong)).statusCode(422).body("errors[0].code", equalTo("template-ratio"));
    }
  }

  private static String ratio(boolean derived, String numerator, String denominator) {
    return Templates.field("R", "R", "DECIMAL", false, ",\"ratio\":{\"numerator\":\"%s\",\"denominator\":\"%s\"}".formatted(numerator, denominator))
        .replace("\"derived\":false", "\"derived\":" + derived)
        .replace("\"overUnits\":\"NONE\"", "\"overUnits\":\"RATIO\"");
  }

  @Test
  void whatIsRetiredStaysReadableAndEverybodysIsNot() {
    String mine = Templates.create(Cast.DUNG, Templates.SIMPLE);
    verb(Cast.CHI, mine, "retire", "{\"reason\":\"x\"}").statusCode(403);
    verb(Cast.DUNG, mine, "retire", "{}").statusCode(422);
    verb(Cast.DUNG, mine, "retire", "{\"reason\":\"Đã thay.\"}").statusCode(200).body("retiredAt", notNullValue());
    verb(Cast.DUNG, mine, "retire", "{\"reason\":\"x\"}").statusCode(409);
    Api.as(Cast.HOA).get("/report-templates/" + mine).then().statusCode(200);
    String common = Api.as(Cast.DUNG).get("/report-templates?code=TT-ANM").path("items[0].id");
    verb(Cast.DUNG, common, "retire", "{\"reason\":\"x\"}").statusCode(409);
  }

  @Test
  void aFormThatNobodyCouldFillInIsRefusedWithItsPlaces() {
    refused(Templates.form(), "template-empty");
    refused(Templates.form(Templates.field("B 01", "B01", "INTEGER", true, "")), "template-code");
    refused(Templates.form(Templates.field("B01", "B01", "INTEGER", true, ""), Templates.field("b01", "B01", "INTEGER", true, "")), "template-code-twice");
    refused(Templates.form(Templates.field("K", "K", "CHOICE", true, "")), "template-options");
    refused(Templates.form(Templates.field("T", "T", "TABLE", true, "")), "template-columns");
    refused(Templates.form(Templates.field("T", "T", "TABLE", true, ",\"maxRows\":51,\"columns\":[{\"code\":\"a\",\"label\":{\"vi\":\"A\",\"en\":\"\"},\"type\":\"FILE\",\"required\":false}]")), "template-column-type");
    refused(Templates.form(Templates.field("B01", "B01", "INTEGER", true, ",\"min\":5,\"max\":1")), "template-min-max");
    refused(Templates.form(Templates.field("S", "S", "SHORT_TEXT", true, ",\"maxLength\":501")), "out-of-range");
    refused(Templates.form(Templates.field("S", "S", "SHORT_TEXT", true, ",\"min\":1")), "template-not-here");
    refused(Templates.SIMPLE.replace("\"group\":\"G\"", "\"group\":\"X\""), "template-group");
    refused(Templates.SIMPLE.replace("Mục B01", "a\\u0000b"), "bad-characters");
    refused(Templates.SIMPLE.replace("Mục B01", "x".repeat(301)), "wrong-length");
    refused(rule("B01", "B01 <= B99"), "expression-unknown-field");
    refused(rule("B99", "B01 >= 0"), "rule-field");
    refused(rule("B01", "B01 <="), "expression-unfinished");
    create(Cast.DUNG, "QUY-TAC", rule("B01", "B01 <= 500")).statusCode(201).body("rules[0].message.en", equalTo("Nhiều quá."));
    String many = String.join(",", java.util.stream.IntStream.range(0, 121).mapToObj(i -> Templates.field("F" + i, "F" + i, "INTEGER", false, "")).toList());
    refused(Templates.form(many), "template-too-many");
    create(Cast.DUNG, "thuong", Templates.SIMPLE).statusCode(422);
    create(Cast.DUNG, "LA-1", Templates.SIMPLE.replace("\"type\":\"INTEGER\"", "\"type\":\"VIDEO\"")).statusCode(422);
    create(Cast.DUNG, "LA-1", Templates.SIMPLE.replace("\"type\":\"INTEGER\"", "\"type\":\"INTEGER\",\"script\":\"x\"")).statusCode(422);
  }

  @Test
  void theDictionaryBeginsWithTheStarterPackAndGrows() {
    Api.as(Cast.HOA).get("/indicators").then().statusCode(200).body("items.code", hasItems("A01", "B01", "E03a"));
    define(Cast.HOA, "X77").statusCode(403);
    define(Cast.DUNG, "X77").statusCode(201).body("owner.code", equalTo("LC-CA"));
    define(Cast.CHI, "x77").statusCode(409);
    define(Cast.DUNG, "X 78").statusCode(422);
    Api.as(Cast.HOA).get("/indicators").then().body("items.code", hasItem("X77"));
  }

  @Test
  void aRetiredIndicatorIsAskedByNothingNew() {
    String id = Templates.indicator(Cast.DUNG, "X79");
    String asking = Templates.form(Templates.field("X79", "X79", "INTEGER", true, ""));
    String template = Templates.create(Cast.DUNG, asking);
    retire(Cast.HOA, id, "Thôi.").statusCode(403);
    retire(Cast.DUNG, "01920000-0000-7000-8000-000000000000", "Thôi.").statusCode(404);
    String common = Api.as(Cast.DUNG).get("/indicators").path("items.find { it.code == 'B01' }.id");
    retire(Cast.DUNG, common, "Thôi.").statusCode(409).body("detail", containsString("quản trị viên"));
    retire(Cast.DUNG, id, " ").statusCode(422);
    retire(Cast.DUNG, id, "Không còn thống kê.").statusCode(200)
        .body("retiredReason", equalTo("Không còn thống kê.")).body("allowedActions[0].allowed", equalTo(false));
    retire(Cast.DUNG, id, "Lần nữa.").statusCode(409);
    Api.as(Cast.HOA).get("/indicators").then().body("items.find { it.code == 'X79' }.retiredAt", notNullValue()).body("mayDefine", equalTo(false));

    Api.as(Cast.DUNG).contentType("application/json").body("{\"code\":\"THU-X79\",\"form\":" + asking + "}").post("/report-templates").then()
        .statusCode(422).body("errors[0].pointer", equalTo("/form/fields/0/indicator")).body("errors[0].code", equalTo("template-indicator-retired"));
    Templates.revise(Cast.DUNG, template, asking);
  }

  @Test
  void oneOfTheStarterPackIsRetiredByAnAdministrator() {
    String pack = Api.as(Cast.AN).get("/indicators").path("items.find { it.code == 'E03b' }.id");
    retire(Cast.AN, pack, "Nền tảng không còn cho số thành viên.").statusCode(200).body("owner", nullValue());
    retire(Cast.AN, pack, "Lần nữa.").statusCode(409);
    Api.as(Cast.HOA).get("/indicators").then().body("items.find { it.code == 'E03b' }.retiredAt", notNullValue());
  }

  private static ValidatableResponse retire(Cast who, String id, String reason) {
    return Api.as(who).contentType("application/json").body("{\"reason\":\"" + reason + "\"}").post("/indicators/" + id + "/retire").then();
  }

  @Test
  void anExcelFormIsReadButKeptByNobody() throws java.io.IOException {
    var before = Api.as(Cast.DUNG).get("/report-templates").jsonPath().getList("items.id");
    propose(Cast.HOA, new byte[] {'x'}).statusCode(403);
    propose(Cast.DUNG, new byte[] {'x'}).statusCode(422).body("code", equalTo("workbook-unreadable"));
    propose(Cast.DUNG, new byte[2_000_001]).statusCode(413);
    propose(Cast.DUNG, vn.dondoc.reportperiods.templates.excel.ReadFormTest.form()).statusCode(200)
        .body("fields.label", hasItem("Số buổi tuyên truyền")).body("fields.measureUnit", hasItem("buổi"));
    Api.as(Cast.DUNG).get("/report-templates").then().body("items.id", equalTo(before)).body("items.id", not(hasItem("")));
  }

  private static String rule(String field, String expression) {
    String rule = "{\"id\":\"r\",\"severity\":\"QUERY\",\"field\":\"%s\",\"expression\":\"%s\",\"message\":{\"vi\":\"Nhiều quá.\",\"en\":\"\"}}";
    return Templates.SIMPLE.replace("\"rules\":[]", "\"rules\":[" + rule.formatted(field, expression) + "]");
  }

  private static void refused(String form, String code) {
    create(Cast.DUNG, "SAI-1", form).statusCode(422).body("errors.code", hasItem(code));
  }

  private static ValidatableResponse create(Cast who, String code, String form) {
    return Api.as(who).contentType("application/json").body("{\"code\":\"%s\",\"form\":%s}".formatted(code, form)).post("/report-templates").then();
  }

  private static ValidatableResponse verb(Cast who, String id, String verb, String body) {
    return Api.as(who).contentType("application/json").body(body).post("/report-templates/" + id + "/" + verb).then();
  }

  private static ValidatableResponse define(Cast who, String code) {
    String body =
        "{\"code\":\"%s\",\"label\":{\"vi\":\"Lượt tư vấn\",\"en\":\"Consultations\"},\"measureUnit\":{\"vi\":\"lượt\",\"en\":\"calls\"},\"type\":\"INTEGER\",\"overUnits\":\"SUM\",\"overTime\":\"SUM\",\"source\":\"Kế hoạch 15\"}"
            .formatted(code);
    return Api.as(who).contentType("application/json").body(body).post("/indicators").then();
  }

  private static ValidatableResponse propose(Cast who, byte[] file) {
    return Api.as(who).contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet").body(file).post("/report-templates/proposal").then();
  }
}
