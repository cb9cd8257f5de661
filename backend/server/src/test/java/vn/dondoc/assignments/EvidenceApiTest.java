package vn.dondoc.assignments;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.Pictures;
import vn.dondoc.support.Tus;

/** Photos and files that show what was done: the sentence first, the bytes after it, for one duty or for many. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class EvidenceApiTest {
  @Test
  void theSentenceGoesFirstAndThePhotoFollows() {
    String duty = duties(Cast.HOA).getFirst();
    byte[] photo = Pictures.jpegWithPlace(62, 47);
    String file = duty + "/files/" + Tus.sha256(photo);
    add(Cast.HOA, duty, uploaded(Cast.HOA, photo)).statusCode(422).body("code", equalTo("file-not-named")).body("detail", containsString("Nhiệm vụ chưa ghi tên"));
    String version = say(duty, file("tổ 3.jpg", photo), "").statusCode(200).extract().header("ETag");
    Api.as(Cast.DUNG).get("/assignments/" + duty + "/updates").then().body("items[0].evidence[0].file.arrived", equalTo(false)).body("items[0].evidence[0].link", nullValue());
    Api.as(Cast.HOA).get("/assignments/" + file).then().statusCode(404);
    add(Cast.HOA, duty, uploaded(Cast.HOA, photo)).statusCode(200).header("ETag", version);
    add(Cast.HOA, duty, uploaded(Cast.HOA, photo)).statusCode(200);
    Api.as(Cast.DUNG).get("/assignments/" + duty + "/updates").then().body("items[0].evidence[0].file.arrived", equalTo(true)).body("items[0].evidence[0].file.name", equalTo("tổ 3.jpg"));
    Api.as(Cast.MINH).get("/assignments/" + file).then().statusCode(200).contentType("image/jpeg");
  }

  @Test
  void onlyWhoSeesTheDutySeesItsFiles() {
    String duty = duties(Cast.HOA).getFirst();
    byte[] photo = Pictures.jpeg(63, 47);
    say(duty, file("a.jpg", photo), "").statusCode(200);
    add(Cast.KIEN, duty, uploaded(Cast.KIEN, photo)).statusCode(404);
    add(Cast.DUNG, duty, UUID.randomUUID().toString()).statusCode(403);
    add(Cast.HOA, duty, uploaded(Cast.KIEN, photo)).statusCode(422).body("errors[0].pointer", equalTo("/upload"));
    add(Cast.HOA, duty, Tus.begin(Cast.HOA, "report-file", "a.jpg", 99)).statusCode(409).body("code", equalTo("upload-not-ready"));
    add(Cast.HOA, duty, uploaded(Cast.HOA, photo)).statusCode(200);
    String path = "/assignments/" + duty + "/files";
    Api.as(Cast.KIEN).get(path + "/" + Tus.sha256(photo)).then().statusCode(404);
    Api.as(Cast.KIEN).get(path).then().statusCode(404);
    Api.as(Cast.DUNG).get(path).then().statusCode(403);
    Api.as(Cast.KIEN).get("/assignments/" + duties(Cast.KIEN).getFirst() + "/files/" + Tus.sha256(photo)).then().statusCode(404);
    Api.as(Cast.HOA).get(path + "/..%2f..").then().statusCode(404);
  }

  /** Whoever knows the hash of another unit's photo gets nothing by naming it. */
  @Test
  void namingAStrangersFileDoesNotBringIt() {
    byte[] photo = Pictures.jpeg(64, 47);
    String mine = duties(Cast.HOA).getFirst();
    say(mine, file("a.jpg", photo), "").statusCode(200);
    add(Cast.HOA, mine, uploaded(Cast.HOA, photo)).statusCode(200);
    String theirs = duties(Cast.KIEN).getFirst();
    say(Cast.KIEN, theirs, file("a.jpg", photo), "").statusCode(200);
    Api.as(Cast.KIEN).get("/assignments/" + theirs + "/files/" + Tus.sha256(photo)).then().statusCode(404);
    Api.as(Cast.KIEN).get("/assignments/" + theirs + "/files").then().body("items.sha256", not(hasItem(Tus.sha256(photo))));
  }

  @Test
  void onePhotoServesManyDutiesAndIsSentOnce() {
    List<String> mine = duties(Cast.HOA);
    byte[] photo = Pictures.jpeg(65, 47);
    String hash = Tus.sha256(photo);
    say(mine.get(0), file("chung.jpg", photo), "\"" + mine.get(1) + "\"").statusCode(200);
    add(Cast.HOA, mine.get(1), uploaded(Cast.HOA, photo)).statusCode(200);
    Api.as(Cast.HOA).get("/assignments/" + mine.get(2) + "/files").then().statusCode(200).body("items.findAll { it.sha256 == '" + hash + "' }.size()", equalTo(1));
    say(mine.get(2), file("chung.jpg", photo), "").statusCode(200);
    for (String duty : mine.subList(0, 3)) {
      Api.as(Cast.DUNG).get("/assignments/" + duty + "/updates").then().body("items[0].evidence[0].file.arrived", equalTo(true));
      assertArrayEquals(photo, Api.as(Cast.DUNG).get("/assignments/" + duty + "/files/" + hash).then().statusCode(200).extract().asByteArray());
    }
  }

  /** While one duty names the file, its bytes come for the other: neither misses them. */
  @Test
  void namingAndComingAtOnceSeeEachOther() throws Exception {
    List<String> mine = duties(Cast.HOA);
    byte[] photo = Pictures.jpeg(66, 47);
    say(mine.get(0), file("a.jpg", photo), "").statusCode(200);
    String upload = uploaded(Cast.HOA, photo);
    try (var threads = Executors.newFixedThreadPool(4)) {
      List<Runnable> both = List.of(() -> add(Cast.HOA, mine.get(0), upload), () -> say(mine.get(1), file("a.jpg", photo), ""), () -> say(mine.get(2), file("a.jpg", photo), ""));
      for (var done : threads.invokeAll(both.stream().map(Executors::callable).toList())) {
        done.get();
      }
    }
    for (String duty : mine.subList(0, 3)) {
      Api.as(Cast.HOA).get("/assignments/" + duty + "/files/" + Tus.sha256(photo)).then().statusCode(200);
    }
  }

  @Test
  void namesThatMakeNoSenseAreRefusedAndChangeNothing() {
    String duty = duties(Cast.HOA).getFirst();
    String version = Api.as(Cast.HOA).get("/assignments/" + duty).header("ETag");
    byte[] any = {1};
    String good = file("a.jpg", any);
    say(duty, good.replace("\"size\":1", "\"size\":60000000"), "").statusCode(422).body("errors[0].pointer", equalTo("/evidence/0/file/size"));
    say(duty, good.replace("\"sha256\":\"", "\"sha256\":\"X"), "").statusCode(422).body("errors[0].pointer", equalTo("/evidence/0/file/sha256"));
    say(duty, good.replace("image/jpeg", "../x"), "").statusCode(422).body("errors[0].pointer", equalTo("/evidence/0/file/type"));
    Api.as(Cast.HOA).get("/assignments/" + duty).then().header("ETag", version);
    say(duty, good.replace("a.jpg", "..\\\\..\\\\evil\u202Egpj.exe"), "").statusCode(200);
    Api.as(Cast.HOA).get("/assignments/" + duty + "/updates").then().body("items[0].evidence[0].file.name", equalTo("evilgpj.exe"));
  }

  @Test
  void aDutyHasAtMostTwoHundredFiles() {
    String duty = duties(Cast.KIEN).get(1);
    for (int step = 0; step < 10; step++) {
      int first = step * 20;
      say(Cast.KIEN, duty, IntStream.range(0, 20).mapToObj(i -> file("a", ("n" + (first + i)).getBytes(StandardCharsets.UTF_8))).reduce((a, b) -> a + "," + b).orElseThrow(), "").statusCode(200);
    }
    say(Cast.KIEN, duty, file("a", new byte[] {9}), "").statusCode(422).body("errors[0].pointer", equalTo("/evidence"));
  }

  private static List<String> duties(Cast who) {
    return Api.as(who).get("/assignments?status=ASSIGNED&status=ACKNOWLEDGED&status=IN_PROGRESS&limit=3&sort=clause").path("items.id");
  }

  private static String file(String name, byte[] bytes) {
    return "{\"title\":\"Ảnh\",\"file\":{\"name\":\"%s\",\"size\":%d,\"sha256\":\"%s\",\"type\":\"image/jpeg\"}}".formatted(name, bytes.length, Tus.sha256(bytes));
  }

  private static String uploaded(Cast who, byte[] bytes) {
    return Tus.whole(who, "report-file", "a.jpg", bytes);
  }

  private static ValidatableResponse say(String duty, String evidence, String alsoFor) {
    return say(Cast.HOA, duty, evidence, alsoFor);
  }

  private static ValidatableResponse say(Cast who, String duty, String evidence, String alsoFor) {
    return post(who, duty + "/progress", "{\"sentence\":\"Đã làm.\",\"evidence\":[%s],\"alsoFor\":[%s]}".formatted(evidence, alsoFor));
  }

  private static ValidatableResponse add(Cast who, String duty, String upload) {
    return post(who, duty + "/files", "{\"upload\":\"%s\"}".formatted(upload));
  }

  private static ValidatableResponse post(Cast who, String path, String body) {
    return Api.as(who).contentType("application/json; charset=utf-8").body(body).post("/assignments/" + path).then();
  }
}
