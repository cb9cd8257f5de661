package vn.dondoc.publicsite;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.support.EmbeddedDatabaseResource;

/** The public site over HTTP: refusals first, then what is shown, then how it is kept and taken back. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class PublicSiteApiTest {
  @Inject DataSource database;
  private PublicFixture works;

  @BeforeEach
  void fixture() {
    works = new PublicFixture(database);
  }

  /** A change is seen a second later; asks until then. */
  private static Response eventually(Supplier<Response> ask, java.util.function.Predicate<Response> right) {
    Instant until = Instant.now().plus(Duration.ofSeconds(20));
    Response answer = ask.get();
    while (!right.test(answer) && Instant.now().isBefore(until)) {
      answer = ask.get();
    }
    return answer;
  }

  private static Response page(String path) {
    return given().redirects().follow(false).urlEncodingEnabled(false).get(path);
  }

  /** The list of changes knows it: asking for the work itself before would be a guess among many. */
  private static void shown(PublicFixture.Work work) {
    eventually(() -> page("/feeds/materials.json"), a -> body(a).contains(work.code()));
  }

  private static String body(Response answer) {
    return PublicFixture.utf8(answer.asByteArray());
  }

  @Test
  void unknownAndUnpublishedAreOneAndTheSame() {
    PublicFixture.Work hidden = works.unpublished("Bản nháp bí mật");
    works.draft(hidden, "viet");
    for (String form : new String[] {"/m/%s", "/cong-bo/tai-lieu/%s", "/cong-bo/tai-lieu/%s/vi", "/cong-bo/nhung/%s", "/cong-bo/tai-lieu/%s/qr.svg", "/cong-bo/tai-lieu/%s/anh.png", "/cong-bo/tai-lieu/%s/vi/van-ban.txt"}) {
      Response one = page(form.formatted(hidden.code()));
      Response other = page(form.formatted("ACDEFGHJ"));
      assertEquals(404, one.statusCode(), form);
      assertEquals(body(other), body(one), form);
      assertEquals(names(other), names(one), form);
    }
    String everywhere = body(page("/cong-bo?q=bi+mat")) + body(page("/feeds/materials.atom")) + body(page("/sitemap.xml"));
    assertFalse(everywhere.contains("bí mật"));
    assertFalse(everywhere.contains(hidden.code()));
  }

  private static Set<String> names(Response answer) {
    Set<String> names = new HashSet<>();
    for (Header header : answer.headers()) {
      names.add(header.getName());
    }
    return names;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/cong-bo?lang=%27%3B--", "/cong-bo?page=0", "/cong-bo?page=99999", "/cong-bo?topic=%3Cscript%3E", "/feeds/materials.rss?kind=A%0d%0aX-Evil:1",
        "/feeds/materials.json?directive=%00", "/cong-bo/oembed", "/cong-bo/oembed?url=x&maxwidth=-1"
      })
  void aHostileFilterIsRefusedInBothLanguagesAndNotRepeated(String path) {
    Response answer = page(path);
    assertEquals(400, answer.statusCode(), path);
    assertFalse(body(answer).contains("<script>"));
    assertEquals(null, answer.header("X-Evil"));
    assertTrue(body(answer).contains("Địa chỉ không đúng"));
    if (path.startsWith("/cong-bo?")) {
      assertTrue(body(page(path.replace("/cong-bo?", "/cong-bo/en?"))).contains("The address is not right"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/cong-bo/../../etc/passwd", "/cong-bo/tai-lieu/..%2f..%2fx", "/m/%00", "/m/%F0%9F%98%80%F0%9F%98%80", "/cong-bo/tinh/site-000000000000000000000000.php",
        "/feeds/materials.xml", "/cong-bo/tai-lieu/ACDEFGHJ/vi/khac", "/cong-bo/oembed?url=http://evil.example/cong-bo/tai-lieu/ACDEFGHJ", "/cong-bo?page=400"
      })
  void anAddressThatLeadsNowhereIsNotFoundAndNeverAFault(String path) {
    int status = page(path).statusCode();
    assertTrue(status == 404 || status == 400, path + " → " + status);
  }

  @Test
  void aWorkSaysEverythingThatASharedLinkAndASearchEngineNeed() {
    PublicFixture.Work work = works.published("Không nghe lời kẻ xưng công an", "Tắt máy.\n\nKể cho người thân.");
    works.variant(work, "mong", "Txhob ntseeg", "Txhob muab nyiaj.");
    works.sent(work, "dao-kim-mun");
    works.draft(work, "giay");
    shown(work);
    Response answer = eventually(() -> page("/cong-bo/tai-lieu/" + work.code() + "/vi"), a -> body(a).contains("sắp có"));
    String html = body(answer);
    String origin = "http://localhost:" + io.restassured.RestAssured.port;
    assertTrue(html.contains("<html lang=\"vi\">"));
    assertTrue(html.contains("<meta property=\"og:title\" content=\"Không nghe lời kẻ xưng công an\">"));
    assertTrue(html.contains("<meta property=\"og:image\" content=\"" + origin + "/cong-bo/tai-lieu/" + work.code() + "/anh.png\">"));
    assertTrue(html.contains("<link rel=\"canonical\" href=\"" + origin + "/cong-bo/tai-lieu/" + work.code() + "/vi\">"));
    assertTrue(html.contains("hreflang=\"hmn\""));
    assertTrue(html.contains("\"@context\":\"https://schema.org\""));
    assertTrue(html.contains("application/json+oembed"));
    assertFalse(html.matches("(?s).*datetime=\"[^\"]*\\.[0-9]{4,}.*"), "HTML knows no microseconds");
    assertTrue(html.contains("Bản tiếng Dao (Kim Mun): sắp có"));
    assertFalse(html.contains("Giáy"), "a draft is promised to nobody");
    assertFalse(html.contains("bí mật"));
    assertFalse(html.contains(" style="), "no inline style");
    assertFalse(html.matches("(?s).*<script(?! type=\"application/ld\\+json\"| src=).*"), "no inline script");
    assertTrue(answer.header("Content-Security-Policy").contains("default-src 'none'"));
    assertTrue(answer.header("Content-Security-Policy").contains("frame-ancestors 'none'"));
    String mong = body(page("/cong-bo/tai-lieu/" + work.code() + "/hmn"));
    assertTrue(mong.contains("<h1 lang=\"hmn\">Txhob ntseeg</h1>"));
    assertTrue(body(page("/cong-bo/en/tai-lieu/" + work.code() + "/vi")).contains("<html lang=\"en\">"));
    given().get("/cong-bo/tai-lieu/" + work.code() + "/vi/van-ban.txt").then().statusCode(200)
        .header("Content-Disposition", containsString("attachment")).body(containsString("Kể cho người thân."));
    given().get("/cong-bo/tai-lieu/" + work.code() + "/anh.png").then().statusCode(200).contentType("image/png");
  }

  @Test
  void theShortLinkForgivesWhatLooksAlike() {
    PublicFixture.Work work = works.published("Địa chỉ ngắn", "x");
    shown(work);
    for (String typed : new String[] {work.code(), work.code().toLowerCase(), work.code().substring(0, 4) + "-" + work.code().substring(4), work.code().replace('Q', '0')}) {
      Response answer = page("/m/" + typed);
      assertEquals(302, answer.statusCode(), typed);
      assertTrue(answer.header("Location").endsWith("/cong-bo/tai-lieu/" + work.code()));
    }
    given().get("/cong-bo/tai-lieu/" + work.code() + "/qr.svg").then().statusCode(200).contentType("image/svg+xml");
    given().get("/cong-bo/tai-lieu/" + work.code() + "/qr.png").then().statusCode(200).contentType("image/png");
  }

  @Test
  void searchNeedsNoMarksAndKnowsNoOrderAndPutsExactMarksFirst() {
    String mark = "zq" + UUID.randomUUID().toString().substring(0, 6).replaceAll("[0-9]", "x");
    works.published("Đường dẫn lạ " + mark, "Đừng bấm.");
    works.published("Duong dan la " + mark, "Khong bam.");
    Response found = eventually(() -> page("/cong-bo?q=" + mark + "+duong+dan"), a -> body(a).contains("2 tài liệu"));
    assertTrue(body(found).contains("Đường dẫn lạ " + mark));
    String exact = body(page("/cong-bo?q=%C4%91%C6%B0%E1%BB%9Dng+" + mark));
    assertTrue(exact.indexOf("Đường dẫn lạ " + mark) < exact.indexOf("Duong dan la " + mark));
    assertTrue(body(page("/cong-bo?q=100%25_" + mark)).contains("0 tài liệu"), "signs of LIKE mean themselves");
    assertTrue(body(page("/cong-bo?topic=gia-mao&lang=vi&kind=poster&q=" + mark)).contains("2 tài liệu"));
    assertTrue(body(page("/cong-bo?lang=hmn&q=" + mark)).contains("0 tài liệu"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rss", "atom", "json"})
  void aFeedIsKeptByBothValidatorsAndReadableFromOutside(String format) {
    String path = "/feeds/materials." + format + "?lang=vi";
    Response first = eventually(() -> page(path), a -> a.header("Last-Modified") != null);
    first.then().statusCode(200).header("Cache-Control", "public, max-age=60").header("Access-Control-Allow-Origin", "*").header("ETag", startsWith("W/\""))
        .contentType(startsWith(switch (format) {
          case "rss" -> "application/rss+xml";
          case "atom" -> "application/atom+xml";
          default -> "application/feed+json";
        }));
    Response kept = given().header("If-None-Match", first.header("ETag")).get(path);
    assertEquals(304, kept.statusCode());
    assertEquals(0, kept.asByteArray().length);
    given().header("If-Modified-Since", first.header("Last-Modified")).get(path).then().statusCode(304).header("ETag", first.header("ETag"));
    given().header("If-None-Match", "\"other\"").header("If-Modified-Since", first.header("Last-Modified")).get(path).then().statusCode(200);
    given().header("If-Modified-Since", "gestern").get(path).then().statusCode(200);
    given().head(path).then().statusCode(200).header("Content-Length", not(equalTo("0")));
    given().header("Origin", "https://laocai.gov.vn").options(path).then().statusCode(204).header("Access-Control-Allow-Methods", containsString("GET"));
  }

  @Test
  void aCorrectionKeepsTheIdAndAWithdrawalIsSeenEverywhere() throws Exception {
    PublicFixture.Work work = works.published("Bài cũ " + UUID.randomUUID(), "Số cũ");
    String json = "/feeds/materials.json";
    Response first = eventually(() -> page(json), a -> body(a).contains(work.code()));
    String id = first.path("items.find { it.url.contains('" + work.code() + "') }.id");
    String updated = first.path("items.find { it.id == '" + id + "' }.date_modified");
    works.correct(work, "Bài đã sửa", "Số mới");
    Response corrected = eventually(() -> page(json), a -> body(a).contains("Bài đã sửa"));
    assertTrue(corrected.<String>path("items.find { it.id == '" + id + "' }.date_modified").compareTo(updated) > 0);
    assertEquals("", FeedTest.atomFaults(page("/feeds/materials.atom").asByteArray()));

    works.withdraw(work, "Số liệu sai");
    Response gone = eventually(() -> page("/cong-bo/tai-lieu/" + work.code() + "/vi"), a -> a.statusCode() == 410);
    assertTrue(body(gone).contains("Tài liệu này đã được thu hồi") && body(gone).contains("Số liệu sai"));
    String state = "items.find { it.id == '" + id + "' }._dondoc.state";
    assertEquals("withdrawn", eventually(() -> page(json), a -> "withdrawn".equals(a.path(state))).path(state));
    String atom = body(page("/feeds/materials.atom"));
    assertTrue(atom.contains("<at:deleted-entry ref=\"" + id + "\""));
    assertEquals("", FeedTest.atomFaults(page("/feeds/materials.atom").asByteArray()));
    assertTrue(body(page("/feeds/materials.rss")).contains("[Đã thu hồi]"));
    assertTrue(body(page("/cong-bo/nhung/" + work.code() + "/vi")).contains("đã được thu hồi"));
    assertEquals(410, page("/cong-bo/tai-lieu/" + work.code() + "/vi/van-ban.txt").statusCode());
    assertEquals(302, page("/m/" + work.code()).statusCode(), "the paper that bears it still leads to the notice");
    assertFalse(body(page("/sitemap.xml")).contains(work.code()));
    assertEquals(404, page("/cong-bo/oembed?url=http://localhost:" + io.restassured.RestAssured.port + "/m/" + work.code()).statusCode());
  }

  @Test
  void aFileIsOfferedWithItsSizeAndStopsWithTheWork() {
    PublicFixture.Work work = works.published("Áp phích có tệp", "x");
    UUID file = UUID.randomUUID();
    works.attach(work, file, "../áp phích\r\nX-Evil: 1\".png", "image/png", 1_258_291);
    String path = "/cong-bo/tai-lieu/" + work.code();
    shown(work);
    Response page = eventually(() -> page(path + "/vi"), a -> body(a).contains("1,2 MB"));
    assertTrue(body(page).contains("Người dân nghe điện thoại"));
    Response download = page(path + "/tep/" + file + "/x.png");
    assertEquals(302, download.statusCode());
    assertTrue(download.header("Location").matches(".*/api/v1/material-variants/[0-9a-f-]{36}/files/" + file));
    assertEquals(404, page(path + "/tep/" + UUID.randomUUID() + "/x.png").statusCode());
    works.withdraw(work, "Sai");
    assertEquals(410, eventually(() -> page(path + "/tep/" + file + "/x.png"), a -> a.statusCode() == 410).statusCode());
  }

  @Test
  void theCardMayStandInOtherPagesAndOEmbedDescribesIt() {
    PublicFixture.Work work = works.published("Thẻ \"nhúng\" <b>", "x");
    shown(work);
    page("/cong-bo/nhung/" + work.code()).then().statusCode(200)
        .header("Content-Security-Policy", containsString("frame-ancestors *")).body(containsString("Thẻ &quot;nhúng&quot; &lt;b&gt;"));
    String url = "http://localhost:" + io.restassured.RestAssured.port + "/cong-bo/tai-lieu/" + work.code() + "/vi";
    given().queryParam("url", url).queryParam("maxwidth", 320).get("/cong-bo/oembed").then().statusCode(200)
        .body("type", equalTo("rich")).body("version", equalTo("1.0")).body("width", equalTo(320)).body("html", containsString("/cong-bo/nhung/" + work.code() + "/vi"))
        .body("html", not(containsString("<b>"))).header("Access-Control-Allow-Origin", "*");
    given().queryParam("url", url).queryParam("format", "xml").get("/cong-bo/oembed").then().statusCode(501);
  }

  @Test
  void tenThousandGuessesAreAnsweredCheaplyAndTellNothing() throws Exception {
    PublicFixture.Work work = works.published("Vẫn xem được", "x");
    shown(work);
    // From an address of its own, so that the other tests are not held up
    var client = java.net.http.HttpClient.newBuilder().localAddress(java.net.InetAddress.getByName("127.0.0.9")).build();
    String base = "http://127.0.0.1:" + io.restassured.RestAssured.port + "/m/";
    Set<Integer> statuses = new HashSet<>();
    long begun = System.nanoTime();
    for (int i = 0; i < 10_000; i++) {
      String guess = "ACDE" + "34679ACDEFGHJKMNPQRTVWXY".charAt(i % 24) + "34679ACDEFGHJKMNPQRTVWXY".charAt(i / 24 % 24) + "34679ACDEFGHJKMNPQRTVWXY".charAt(i / 576 % 24) + "3";
      var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create(base + guess)).build();
      statuses.add(client.send(request, java.net.http.HttpResponse.BodyHandlers.discarding()).statusCode());
    }
    double millis = (System.nanoTime() - begun) / 1e6 / 10_000;
    assertEquals(Set.of(404, 429), statuses);
    assertTrue(millis < 20, "a guess takes " + millis + " ms");
    assertEquals(302, page("/m/" + work.code()).statusCode(), "who knows the address still gets there");
  }

  @Test
  void theSmallPagesAreThere() {
    given().get("/cong-bo/duong-day-nong").then().statusCode(200).body(containsString("tel:156")).body(containsString("Nguồn"));
    given().get("/robots.txt").then().statusCode(200).body(containsString("Sitemap: http"));
    given().get("/sitemap.xml").then().statusCode(200).contentType(startsWith("application/xml"));
    given().redirects().follow(false).get("/cong-bo/").then().statusCode(301).header("Location", "/cong-bo");
    given().get(SiteAssets.address("site.css")).then().statusCode(200).header("Cache-Control", containsString("immutable"));
  }

  @Test
  void theFirstPageIsSmall() {
    Response page = given().header("Accept-Encoding", "gzip").config(io.restassured.RestAssured.config().decoderConfig(io.restassured.config.DecoderConfig.decoderConfig().noContentDecoders())).get("/cong-bo");
    Response style = given().header("Accept-Encoding", "gzip").config(io.restassured.RestAssured.config().decoderConfig(io.restassured.config.DecoderConfig.decoderConfig().noContentDecoders())).get(SiteAssets.address("site.css"));
    assertEquals("gzip", page.header("Content-Encoding"));
    int bytes = Integer.parseInt(page.header("Content-Length")) + Integer.parseInt(style.header("Content-Length"));
    assertTrue(bytes < 60 * 1024, bytes + " bytes");
  }
}
