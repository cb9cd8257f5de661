package vn.dondoc.publicsite;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.dondoc.publicsite.Site.body;
import static vn.dondoc.publicsite.Site.eventually;
import static vn.dondoc.publicsite.Site.page;
import static vn.dondoc.publicsite.Site.shown;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.support.EmbeddedDatabaseResource;

/** The pages that citizens see, over HTTP. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class PublicSiteApiTest {
  @Inject DataSource database;
  private PublicFixture works;

  @BeforeEach
  void fixture() {
    works = new PublicFixture(database);
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
    assertTrue(html.contains("<meta property=\"og:image\" content=\"" + origin + "/cong-bo/tai-lieu/" + work.code() + "/anh.jpg\">"));
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
    given().get("/cong-bo/tai-lieu/" + work.code() + "/anh.jpg").then().statusCode(200).contentType("image/jpeg");
    given().get("/cong-bo/tai-lieu/" + work.code() + "/anh.png").then().statusCode(200).contentType("image/png"); // an address once given stays
  }

  @Test
  void aWarningBearsItsUrgencyAndTheOrdinaryNone() {
    PublicFixture.Work work = works.published("Cảnh báo có mức", "x");
    works.run("update propaganda_materials set kind = 'WARNING', urgency = 'PRIORITY' where id = ?", work.id());
    shown(work);
    String path = "/tai-lieu/" + work.code() + "/vi";
    assertTrue(body(eventually(() -> page("/cong-bo" + path), a -> body(a).contains("Cảnh báo <strong>"))).contains("<strong>Ưu tiên</strong>"));
    assertTrue(body(page("/cong-bo/en" + path)).contains("<strong>Priority</strong>"));
    assertTrue(body(page("/cong-bo?q=canh+bao+co+muc")).contains("<strong>Ưu tiên</strong>"));
    assertTrue(body(page("/cong-bo/nhung/" + work.code() + "/vi")).contains("<strong>Ưu tiên</strong>"));
    works.run("update propaganda_materials set urgency = 'NORMAL' where id = ?", work.id());
    assertFalse(body(eventually(() -> page("/cong-bo" + path), a -> !body(a).contains("Ưu tiên"))).contains("<strong>"));
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
