package vn.dondoc.search;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.accounts.Passwords;
import vn.dondoc.shared.security.UnitWork;
import vn.dondoc.shared.storage.PlainSql;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.FreshReport;
import vn.dondoc.support.Strangers;

/** What is found, in which order, and above all by whom it is not. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class SearchApiTest {
  private static final Cast[] ALL = {
    Cast.HOA, Cast.KIEN, Cast.THU, Cast.DUNG, Cast.CHI, Cast.MINH, Cast.LAN,
    Cast.STRANGE_OFFICER, Cast.STRANGE_HEAD, Cast.STRANGE_COORDINATOR, Cast.STRANGE_EDITOR, Cast.STRANGE_LEADER
  };

  @Inject Passwords passwords;

  @BeforeEach
  void strangers() {
    Strangers.join(passwords);
  }

  @Test
  void whatIsNoSearchIsRefused() {
    search(Cast.NOBODY, "x").statusCode(401);
    search(Cast.AN, "x").statusCode(403);
    Api.as(Cast.HOA).get("/search").then().statusCode(422).body("errors[0].pointer", equalTo("q"));
    search(Cast.HOA, "  ").statusCode(422);
    search(Cast.HOA, "a".repeat(101)).statusCode(422).body("errors[0].code", equalTo("wrong-length"));
    search(Cast.HOA, "!? ' \\ % & | :*").statusCode(422).body("errors[0].code", equalTo("no-words"));
    Api.as(Cast.HOA).queryParam("q", "x").queryParam("kind", "ACCOUNT").get("/search").then().statusCode(400);
    Api.as(Cast.HOA).queryParam("q", "x").queryParam("limit", 201).get("/search").then().statusCode(422);
    Api.as(Cast.HOA).queryParam("q", "x").queryParam("cursor", "AAAA").get("/search").then().statusCode(400);
    Api.as(Cast.HOA).queryParam("q", "x").queryParam("kind", "CLAUSE").queryParam("cursor", "AAAA").get("/search").then().statusCode(400);
  }

  @Test
  void signsInAQueryAreNoOperators() {
    for (String q : List.of("' or 1=1 --", "tuyên & !truyền", "a:* | b", "((((", "\"tuyên truyền\"", "1013/UBND'VHTT", "\u0000", "\uD800x", "½ ° x", "😀")) {
      int status = search(Cast.DUNG, q).extract().statusCode();
      assertTrue(status == 200 || status == 422 || status == 400, q + ": " + status);
    }
  }

  @Test
  void aNumberIsFoundWholeInPartAndInAnyOrder() {
    String id = Api.as(Cast.DUNG).get("/directives?q=1013").path("items.find { it.number == '1013/UBND-VHTT' }.id");
    for (String q : List.of("1013/UBND-VHTT", "1013", "1013/ubnd", "vhtt ubnd 1013", "1013/UBND-VH")) {
      search(Cast.DUNG, q).statusCode(200).body("groups.find { it.kind == 'DIRECTIVE' }.items.id", hasItem(id));
    }
    assertFalse(ids(Cast.DUNG, "DIRECTIVE", "013/UBND-VHTT").contains(id), "a piece of a number is another number");
  }

  @Test
  void wordsAreFoundWithoutMarksInAnyOrderAndThoseWithTheMarksFirst() {
    List<String> duties = Api.as(Cast.THU).get("/assignments?status=IN_PROGRESS&status=ASSIGNED&status=ACKNOWLEDGED&limit=200").path("items.id");
    say(Cast.THU, duties.get(0), "Phòng chống ma túy tại tổ Đường Xuân khóa tìm mộtsáu.");
    say(Cast.THU, duties.get(1), "Mà tuy đường khóa tìm mộtsáu.");
    String typed = "ma túy khóa tìm mộtsáu";
    for (String q : List.of(typed, "MỘTSÁU tìm khoá Túy MA", "motsau tim khoa tuy ma", "duong motsau")) {
      assertEquals(Set.of(duties.get(0), duties.get(1)), new HashSet<>(ids(Cast.THU, "ASSIGNMENT", q)), q);
    }
    assertEquals(List.of(duties.get(0), duties.get(1)), ids(Cast.THU, "ASSIGNMENT", typed), "with the marks first, though older");
    assertEquals(List.of(duties.get(1), duties.get(0)), ids(Cast.THU, "ASSIGNMENT", "ma tuy khoa motsau"), "else the newest first");
    assertEquals(List.of(duties.get(0)), ids(Cast.THU, "ASSIGNMENT", "đường xuân motsau"));
    search(Cast.THU, typed).body("groups.find { it.kind == 'ASSIGNMENT' }.items[0].snippet.findAll { it.hit }.text", equalTo(List.of("ma", "túy", "khóa", "tìm", "mộtsáu")));
    assertEquals(List.of(), ids(Cast.THU, "ASSIGNMENT", "ma túy khóa tìm mộtsáu ngoài"), "every word must be there");
  }

  @Test
  void whatAnotherUnitSaidIsNotThere() {
    String duty = Api.as(Cast.HOA).get("/assignments?status=IN_PROGRESS&status=ASSIGNED&status=ACKNOWLEDGED&limit=1").path("items[0].id");
    say(Cast.HOA, duty, "Riêng phường tôi bímật77.");
    for (Cast who : List.of(Cast.HOA, Cast.THU, Cast.DUNG, Cast.CHI, Cast.MINH)) {
      assertEquals(List.of(duty), ids(who, "ASSIGNMENT", "bimat77"), who.name());
    }
    Response nothing = Api.as(Cast.KIEN).queryParam("q", "khongcogiheto99").get("/search");
    for (Cast who : List.of(Cast.KIEN, Cast.LAN, Cast.STRANGE_OFFICER, Cast.STRANGE_HEAD, Cast.STRANGE_COORDINATOR, Cast.STRANGE_LEADER, Cast.STRANGE_EDITOR)) {
      Response answer = Api.as(who).queryParam("q", "bímật77").get("/search");
      assertEquals(nothing.asString(), answer.asString(), who + ": not even that there is one");
      assertEquals(nothing.asString(), Api.as(who).queryParam("q", "bimat77").queryParam("kind", "ASSIGNMENT").queryParam("limit", 200).get("/search").asString());
    }
  }

  @Test
  void aReportIsFoundWhileItIsWithTheReceivingSideAndNoLonger() {
    String id = FreshReport.of(Cast.HOA, FreshReport.period("Kỳ để tìm"));
    String content = FreshReport.content(640).replace("Đã tuyên truyền", "Đã nói vớidân88");
    String etag = Api.as(Cast.HOA).get("/submissions/" + id).header("ETag");
    Api.as(Cast.HOA).contentType("application/json").header("If-Match", etag).body(content).put("/submissions/" + id).then().statusCode(200);
    for (Cast who : ALL) {
      assertEquals(List.of(), ids(who, "SUBMISSION", "voidan88"), who + " and a draft");
    }
    FreshReport.submit(Cast.HOA, id, content).then().statusCode(200);
    search(Cast.DUNG, "voidan88").body("groups[0].items[0].id", equalTo(id)).body("groups[0].items[0].title[0].text", equalTo("Kỳ để tìm"));
    for (Cast who : ALL) {
      boolean sees = List.of(Cast.HOA, Cast.THU, Cast.DUNG, Cast.CHI, Cast.MINH).contains(who);
      assertEquals(sees ? List.of(id) : List.of(), ids(who, "SUBMISSION", "vớidân88"), who.name());
    }
    String sent = Api.as(Cast.DUNG).get("/submissions/" + id).header("ETag");
    Api.as(Cast.DUNG).contentType("application/json").header("If-Match", sent).body("{\"message\":\"Bổ sung.\",\"marks\":[]}").post("/submissions/" + id + "/return").then().statusCode(200);
    for (Cast who : ALL) {
      assertEquals(List.of(), ids(who, "SUBMISSION", "voidan88"), who + " and a report that went back");
    }
  }

  @Test
  void whatIsNotPublishedIsFoundByItsEditorsAlone() {
    for (Cast who : ALL) {
      if (who == Cast.LAN || who == Cast.CHI) {
        assertEquals(1, ids(who, "MATERIAL", "tai lieu chua cong bo").size(), who + " edits for the unit");
      } else {
        assertEquals(List.of(), ids(who, "MATERIAL", "tài liệu chưa công bố"), who.name());
      }
    }
  }

  /** Who may see very much is looked up in another way: the same is found, in the same order. */
  @Test
  @Transactional
  void whoSeesMuchFindsTheSame() {
    List<UUID> units = PlainSql.list("select id from units where code in ('LC-P-DUYENHAI', 'LC-X-TAPHOI')", row -> row.getObject(1, UUID.class));
    List<UUID> directives = PlainSql.list("select id from directives", row -> row.getObject(1, UUID.class));
    for (String q : List.of("tuyên truyền", "tuyen truyen", "lừa đảo", "1013", "bao cao")) {
      assertEquals(found(q, units, directives, 0), found(q, units, directives, 300), q);
    }
    assertFalse(found("tuyen truyen", units, directives, 300).isEmpty());
    assertEquals(List.of(), found("tuyen truyen", List.of(), List.of(), 300).stream().filter(hit -> !hit.startsWith("MATERIAL")).toList());
  }

  private static List<String> found(String q, List<UUID> units, List<UUID> directives, int more) {
    Sight sight = new Sight(new UnitWork(among(units, more), among(directives, more)), among(directives, more), Set.of(), Set.of());
    return new FindRows(Words.read(q), sight, 20, null)
        .of(List.of(SearchKind.values())).stream().map(hit -> hit.kind() + " " + hit.tier() + " " + hit.row()).toList();
  }

  private static Set<UUID> among(List<UUID> ids, int more) {
    return Stream.concat(ids.stream(), Stream.generate(UUID::randomUUID).limit(more)).collect(Collectors.toSet());
  }

  /** Every hit can be opened by who found it; every row of a list is found by its words. */
  @Test
  void whatIsFoundIsWhatTheListsShow() {
    for (Cast who : ALL) {
      for (Map.Entry<String, String> kind : Map.of("DIRECTIVE", "/directives/", "CLAUSE", "/directives/", "ASSIGNMENT", "/assignments/", "SUBMISSION", "/submissions/", "MATERIAL", "/propaganda-materials/").entrySet()) {
        for (String word : List.of("u", "tuyên truyền", "demo", "da")) {
          for (String id : new HashSet<>(ids(who, kind.getKey(), word))) {
            assertEquals(200, Api.as(who).get(kind.getValue() + id).statusCode(), who + " opens " + kind.getKey() + " " + id);
          }
        }
      }
    }
    for (Cast who : List.of(Cast.HOA, Cast.DUNG, Cast.MINH, Cast.STRANGE_OFFICER, Cast.STRANGE_LEADER)) {
      List<String> numbers = Api.as(who).get("/directives?limit=200&status=ACTIVE").path("items.number");
      for (String number : numbers) {
        assertFalse(ids(who, "DIRECTIVE", number).isEmpty(), who + " finds " + number);
      }
    }
    assertEquals(
        new HashSet<>(Api.as(Cast.DUNG).get("/directives?limit=200&status=DRAFT&q=1013").<List<String>>path("items.id")),
        new HashSet<>(Api.as(Cast.DUNG).get("/directives?limit=200&status=DRAFT&q=1013").<List<String>>path("items.id").stream().filter(ids(Cast.DUNG, "DIRECTIVE", "1013")::contains).toList()));
  }

  @Test
  void oneKindIsPagedThroughOnceAndACursorBelongsToItsWords() {
    List<String> whole = ids(Cast.DUNG, "CLAUSE", "tuyên truyền");
    assertTrue(whole.size() > 3, "enough clauses: " + whole.size());
    List<String> paged = new ArrayList<>();
    String next = null;
    do {
      Response page = page(Cast.DUNG, "CLAUSE", "tuyên truyền", 3, next);
      page.then().statusCode(200);
      paged.addAll(page.path("groups[0].items.snippet.text.flatten()"));
      next = page.path("groups[0].next");
      if (next != null) {
        page(Cast.DUNG, "CLAUSE", "tuyên", 3, next).then().statusCode(400);
      }
    } while (next != null);
    List<String> atOnce = page(Cast.DUNG, "CLAUSE", "tuyên truyền", 200, null).path("groups[0].items.snippet.text.flatten()");
    assertEquals(atOnce, paged);
  }

  @Test
  void withoutAKindTheFirstFiveOfEachAreShown() {
    search(Cast.DUNG, "tuyen truyen").statusCode(200).body("groups.find { it.kind == 'CLAUSE' }.items.size()", equalTo(5));
    search(Cast.DUNG, "không ai viết chữ này qwxz").statusCode(200).body("groups", empty());
  }

  private static ValidatableResponse search(Cast who, String q) {
    return Api.as(who).queryParam("q", q).get("/search").then();
  }

  private static Response page(Cast who, String kind, String q, int limit, String cursor) {
    var request = Api.as(who).queryParam("q", q).queryParam("kind", kind).queryParam("limit", limit);
    return (cursor == null ? request : request.queryParam("cursor", cursor)).get("/search");
  }

  private static List<String> ids(Cast who, String kind, String q) {
    Response answer = page(who, kind, q, 200, null);
    answer.then().statusCode(200);
    List<List<String>> groups = answer.path("groups.items.id");
    return groups.isEmpty() ? List.of() : groups.getFirst();
  }

  private static void say(Cast who, String duty, String sentence) {
    Api.as(who).contentType("application/json; charset=utf-8").body("{\"sentence\":\"" + sentence + "\"}").post("/assignments/" + duty + "/progress").then().statusCode(200);
  }
}
