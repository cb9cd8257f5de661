package vn.dondoc.materials;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.accounts.Passwords;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.Strangers;
import vn.dondoc.support.Works;

/** The taxonomy grows by versions; what ends stays where it is used. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class TopicApiTest {
  @Inject Passwords passwords;

  @BeforeEach
  void cast() {
    Strangers.join(passwords);
  }

  private static Response now() {
    return Api.as(Cast.NOBODY).get("/material-topics");
  }

  /** What stands now, as it would be sent. */
  private static List<Map<String, Object>> open() {
    List<Map<String, Object>> items = now().path("items.findAll { it.untilVersion == null }");
    List<Map<String, Object>> sent = new ArrayList<>();
    for (Map<String, Object> one : items) {
      Map<String, Object> entry = new HashMap<>(one);
      entry.keySet().retainAll(List.of("code", "parent", "name", "synonyms"));
      sent.add(entry);
    }
    return sent;
  }

  private static Map<String, Object> entry(String code, String parent, String name) {
    Map<String, Object> entry = new HashMap<>(Map.of("code", code, "name", name, "synonyms", List.of("từ khác")));
    entry.put("parent", parent);
    return entry;
  }

  private static Response put(Cast who, String ifMatch, List<Map<String, Object>> items) {
    var request = Api.as(who).contentType(ContentType.JSON).body(Map.of("source", "Thông báo thử", "items", items));
    return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put("/material-topics");
  }

  @Test
  void onlyWhoKeepsReferenceDataWritesAndOnlyOverWhatWasRead() {
    put(Cast.NOBODY, "*", open()).then().statusCode(401);
    put(Cast.CHI, "*", open()).then().statusCode(403);
    put(Cast.AN, null, open()).then().statusCode(428);
    put(Cast.AN, "\"0\"", open()).then().statusCode(412);
  }

  @Test
  void whatDoesNotHangTogetherIsRefusedWhole() {
    int version = now().path("version");
    List<Map<String, Object>> twice = open();
    twice.add(entry("gia-mao", null, "Lần hai"));
    put(Cast.AN, "*", twice).then().statusCode(422).body("errors.code", hasItem("duplicate"));
    List<Map<String, Object>> orphan = open();
    orphan.add(entry("mo-coi", "khong-co", "Mồ côi"));
    put(Cast.AN, "*", orphan).then().statusCode(422).body("errors.code", hasItem("unknown"));
    List<Map<String, Object>> deep = open();
    deep.add(entry("chau", "gia-cong-an", "Ba tầng"));
    put(Cast.AN, "*", deep).then().statusCode(422);
    List<Map<String, Object>> shouting = open();
    shouting.add(entry("CÓ DẤU", null, "Mã sai"));
    put(Cast.AN, "*", shouting).then().statusCode(422);
    put(Cast.AN, "*", List.of()).then().statusCode(422);
    assertEquals(version, now().<Integer>path("version"));
  }

  @Test
  void aTopicIsAddedRenamedEndedAndStandsAgain() {
    int version = now().path("version");
    List<Map<String, Object>> before = open();
    List<Map<String, Object>> more = open();
    more.add(entry("the-cao-gia", "gia-mao", "Thẻ cào giả"));
    Response added = put(Cast.AN, now().header("ETag"), more);
    added.then().statusCode(200).body("version", equalTo(version + 1)).body("source", equalTo("Thông báo thử"))
        .body("items.find { it.code == 'the-cao-gia' }.sinceVersion", equalTo(version + 1));
    assertEquals(added.header("ETag"), now().header("ETag"));
    String work = Api.as(Cast.LAN).contentType(ContentType.JSON).body(Works.WORK.formatted("POSTER", "Thẻ cào", "0").replace("gia-cong-an", "the-cao-gia"))
        .post("/propaganda-materials").then().statusCode(201).extract().path("id");

    put(Cast.AN, now().header("ETag"), before).then().statusCode(200)
        .body("items.find { it.code == 'the-cao-gia' }.untilVersion", equalTo(version + 1));
    Api.as(Cast.LAN).get("/propaganda-materials/" + work).then().body("topics.code", hasItem("the-cao-gia"));
    Response stays = Api.as(Cast.LAN).get("/propaganda-materials/" + work);
    Api.as(Cast.LAN).contentType(ContentType.JSON).header("If-Match", stays.header("ETag"))
        .body(Works.WORK.formatted("POSTER", "Thẻ cào, sửa sau", "0").replace("gia-cong-an", "the-cao-gia"))
        .put("/propaganda-materials/" + work).then().statusCode(200).body("topics.code", hasItem("the-cao-gia"));
    Api.as(Cast.LAN).contentType(ContentType.JSON).body(Works.WORK.formatted("POSTER", "Muộn", "0").replace("gia-cong-an", "the-cao-gia"))
        .post("/propaganda-materials").then().statusCode(422);

    more.getLast().put("name", "Thẻ cào điện thoại giả");
    put(Cast.AN, now().header("ETag"), more).then().statusCode(200)
        .body("items.find { it.code == 'the-cao-gia' }.name", equalTo("Thẻ cào điện thoại giả"))
        .body("items.find { it.code == 'the-cao-gia' }.untilVersion", nullValue());
    put(Cast.AN, now().header("ETag"), before).then().statusCode(200);
  }

  @Test
  void anotherNameIsFoundAndReadAtOnceByStaffAndByThePublic() {
    List<Map<String, Object>> before = open();
    List<Map<String, Object>> named = open();
    named.add(entry("vi-dien-tu-gia", "gia-mao", "Ví qzxsaumotkhac"));
    put(Cast.AN, now().header("ETag"), named).then().statusCode(200);
    String content = "{\"title\":\"Bài về ví\",\"text\":\"Không bấm.\",\"files\":[]}";
    String[] live = Works.published("POSTER", "Ví nào thật", content, "vi-dien-tu-gia");
    String draft = Works.work(Cast.LAN, "POSTER", "Ví còn là nháp", "vi-dien-tu-gia");
    assertEquals(List.of(draft, live[0]), found(Cast.LAN, "qzxsaumotkhac"));
    String etag = Api.as(Cast.LAN).get("/propaganda-materials/" + draft).header("ETag");

    named.getLast().put("name", "Ví wqxhaimoi");
    put(Cast.AN, now().header("ETag"), named).then().statusCode(200);
    assertEquals(List.of(), found(Cast.LAN, "qzxsaumotkhac"));
    assertEquals(List.of(draft, live[0]), found(Cast.LAN, "wqxhaimoi"));
    assertEquals(List.of(live[0]), found(Cast.NOBODY, "wqxhaimoi"), "what the public may not know is not found by its topic");
    assertEquals(etag, Api.as(Cast.LAN).get("/propaganda-materials/" + draft).header("ETag"), "no editor is disturbed");
    put(Cast.AN, now().header("ETag"), before).then().statusCode(200);
  }

  private static List<String> found(Cast who, String word) {
    return Api.as(who).get("/propaganda-materials?q=" + word).path("items.id");
  }
}
