package vn.dondoc.support;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;

/** Propaganda materials for the tests, made through the API. */
public final class Works {
  public static final String WORK =
      """
      {"kind":"%s","title":"%s","topics":["gia-cong-an"],"audience":["người cao tuổi"],"sourceOfFacts":"Công an thành phố",
       "licence":"CC-BY-4.0","rightsHolder":"Phòng Văn hóa và Thông tin","faces":%s,"consents":[],"validUntil":"2099-12-31"}
      """;

  public static final String VI_TEXT = "{\"language\":\"vi\",\"format\":\"TEXT\"}";

  private Works() {}

  public static String work(Cast who, String kind, String title) {
    return work(who, kind, title, "gia-cong-an");
  }

  public static String work(Cast who, String kind, String title, String topic) {
    return json(who).body(WORK.formatted(kind, title, "0").replace("gia-cong-an", topic)).post("/propaganda-materials").then().statusCode(201).extract().path("id");
  }

  public static String variant(Cast who, String work, String form) {
    return json(who).body(form).post("/propaganda-materials/" + work + "/variants").then().statusCode(201).extract().path("id");
  }

  public static ValidatableResponse write(Cast who, String variant, String body) {
    String etag = Api.as(who).get("/material-variants/" + variant).header("ETag");
    return json(who).header("If-Match", etag).body(body).put("/material-variants/" + variant).then();
  }

  public static ValidatableResponse verb(Cast who, String variant, String verb, String body) {
    var request = body == null ? Api.as(who) : json(who).body(body);
    return request.post("/material-variants/" + variant + "/" + verb).then();
  }

  /** Work, variant and file; the variant is with its reviewers. */
  public static String[] inReview(Cast who) {
    String work = work(who, "POSTER", "Áp phích đang duyệt");
    String variant = variant(who, work, VI_TEXT);
    String upload = Tus.whole(who, "material", "anh.png", Pictures.png(40, 30));
    List<String> files =
        write(who, variant, "{\"title\":\"Áp phích\",\"text\":\"Dừng lại.\",\"files\":[\"%s\"]}".formatted(upload))
            .statusCode(200).extract().path("content.files.id");
    verb(who, variant, "submit", null).statusCode(200);
    return new String[] {work, variant, files.getFirst()};
  }

  /** Work and variant, in Vietnamese and public. */
  public static String[] published(String kind, String title, String content) {
    return published(kind, title, content, "gia-cong-an");
  }

  public static String[] published(String kind, String title, String content, String topic) {
    String work = work(Cast.LAN, kind, title, topic);
    String variant = variant(Cast.LAN, work, VI_TEXT);
    write(Cast.LAN, variant, content).statusCode(200);
    verb(Cast.LAN, variant, "submit", null).statusCode(200);
    approveAll(variant, 1);
    verb(Cast.LAN, variant, "publish", null).statusCode(200);
    return new String[] {work, variant};
  }

  /** A Mông variant of a work that waits for nothing but its publication; its reader has said yes. */
  public static String readByItsReader(String work, String reader) {
    String mong = variant(Cast.LAN, work, "{\"language\":\"hmn\",\"orthography\":\"vn-1961\",\"format\":\"TEXT\"}");
    write(Cast.LAN, mong, "{\"title\":\"Paub txog\",\"workingTitle\":\"Nhận biết (Mông)\",\"readerName\":\"%s\",\"text\":\"Tsum.\",\"files\":[]}".formatted(reader)).statusCode(200);
    verb(Cast.LAN, mong, "submit", null).statusCode(200);
    verb(Cast.DUNG, mong, "approve", "{\"revision\":1}").statusCode(200);
    answerAsReader(invite(mong), "approve", "{}").statusCode(200);
    return mong;
  }

  /** Id and secret of a reader's link. */
  public static String[] invite(String variant) {
    String path = verb(Cast.LAN, variant, "invite-reader", null).statusCode(200).extract().path("path");
    if (!path.startsWith("/doc-duyet/")) {
      throw new AssertionError(path);
    }
    return path.substring("/doc-duyet/".length()).split("#");
  }

  public static ValidatableResponse answerAsReader(String[] link, String verb, String body) {
    return json(Cast.NOBODY).header("Reader-Secret", link[1]).body(body).post("/reader-links/" + link[0] + "/" + verb).then();
  }

  public static void approveAll(String variant, int revision) {
    for (Cast who : new Cast[] {Cast.DUNG, Cast.CHI}) {
      verb(who, variant, "approve", "{\"revision\":%d}".formatted(revision)).statusCode(200);
    }
  }

  /** How often something stands in the journal. */
  public static long journalled(EntityManager database, String action, String subject) {
    return QuarkusTransaction.requiringNew().call(
        () -> ((Number) database.createNativeQuery("select count(*) from journal_entries where action = ?1 and subject_id = ?2")
            .setParameter(1, action).setParameter(2, UUID.fromString(subject)).getSingleResult()).longValue());
  }

  /** As two replicas would. */
  public static void runTwice(Runnable job) {
    try (var replicas = Executors.newFixedThreadPool(2)) {
      replicas.submit(job);
      replicas.submit(job);
    }
  }

  public static Response get(Cast who, String variant) {
    return Api.as(who).get("/material-variants/" + variant);
  }

  private static io.restassured.specification.RequestSpecification json(Cast who) {
    return Api.as(who).contentType("application/json");
  }
}
