package vn.dondoc.materials;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.accounts.Passwords;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.Pictures;
import vn.dondoc.support.Strangers;
import vn.dondoc.support.Tus;
import vn.dondoc.support.Works;

/** What may be said of a work and of its variants, and what is missing until it may be sent. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class MaterialApiTest {
  @Inject Passwords passwords;

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

  /** Pasted words are a transcript: no player can show them. */
  @Test
  void captionsWithoutTimesAreNoCaptions() {
    String variant = Works.variant(Cast.LAN, Works.work(Cast.LAN, "VIDEO", "Phụ đề"), "{\"language\":\"vi\",\"format\":\"VIDEO\"}");
    String said = "{\"title\":\"A\",\"altText\":\"B\",\"transcript\":\"C\",\"captions\":\"%s\",\"files\":[]}";
    Works.write(Cast.LAN, variant, said.formatted("Tắt máy, gọi 113.")).statusCode(200);
    Works.get(Cast.LAN, variant).then().body("missing.code", hasItem("caption-times"));
    Works.verb(Cast.LAN, variant, "submit", null).statusCode(422).body("errors.code", hasItem("caption-times"));
    Works.write(Cast.LAN, variant, said.formatted("00:01.000 --> 00:04.000\\nTắt máy, gọi 113.")).statusCode(200);
    Works.get(Cast.LAN, variant).then().body("missing.code", not(hasItem("caption-times"))).body("missing.field", not(hasItem("captions")));
  }

  @Test
  void facesNeedTheirConsents() {
    String body = Works.WORK.formatted("POSTER", "Có mặt người", "2");
    String work = create(body).statusCode(201).extract().path("id");
    String variant = Works.variant(Cast.LAN, work, Works.VI_TEXT);
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
    Works.approveAll(variant, 1);
    Works.verb(Cast.LAN, variant, "publish", null).statusCode(200);
    String seen = Api.as(Cast.HOA).get("/propaganda-materials/" + work).then().statusCode(200).extract().asString();
    assertEquals(-1, seen.indexOf("Bà Má"), "nobody outside reads who agreed");
  }

  @Test
  void anEditorChoosesAmongTheDirectivesOfTheOwnUnit() {
    Api.as(Cast.HOA).get("/material-directives").then().statusCode(403);
    String directive = Api.as(Cast.LAN).get("/material-directives").then().statusCode(200)
        .body("items.number", hasItem("1013/UBND-VHTT")).extract().path("items.find { it.number == '1013/UBND-VHTT' }.id");
    Api.as(Cast.STRANGE_EDITOR).get("/material-directives").then().statusCode(200).body("items.id", not(hasItem(directive)));
    create(Works.WORK.formatted("POSTER", "Theo công văn", "0").replace("\"topics\"", "\"directive\":\"%s\",\"topics\"".formatted(directive)))
        .statusCode(201).body("directive", equalTo(directive));
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
