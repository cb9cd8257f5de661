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

import crawlercommons.sitemaps.SiteMap;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.support.EmbeddedDatabaseResource;

/** Feeds as portals keep them, and what happens to what they keep when a work is corrected or taken back. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class PublicFeedsApiTest {
  @Inject DataSource database;
  private PublicFixture works;

  @BeforeEach
  void fixture() {
    works = new PublicFixture(database);
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
    assertEquals("", Validators.faults("atom", page("/feeds/materials.atom").asByteArray()));

    works.withdraw(work, "Số liệu sai");
    Response gone = eventually(() -> page("/cong-bo/tai-lieu/" + work.code() + "/vi"), a -> a.statusCode() == 410);
    assertTrue(body(gone).contains("Tài liệu này đã được thu hồi") && body(gone).contains("Số liệu sai"));
    String state = "items.find { it.id == '" + id + "' }._dondoc.state";
    assertEquals("withdrawn", eventually(() -> page(json), a -> "withdrawn".equals(a.path(state))).path(state));
    String atom = body(page("/feeds/materials.atom"));
    assertTrue(atom.contains("<at:deleted-entry ref=\"" + id + "\""));
    assertEquals("", Validators.faults("atom", page("/feeds/materials.atom").asByteArray()));
    assertTrue(body(page("/feeds/materials.rss")).contains("[Đã thu hồi]"));
    assertTrue(body(page("/cong-bo/nhung/" + work.code() + "/vi")).contains("đã được thu hồi"));
    assertEquals(410, page("/cong-bo/tai-lieu/" + work.code() + "/vi/van-ban.txt").statusCode());
    assertEquals(302, page("/m/" + work.code()).statusCode(), "the paper that bears it still leads to the notice");
    assertFalse(body(page("/sitemap.xml")).contains(work.code()));
    assertEquals(404, page("/cong-bo/oembed?url=http://localhost:" + io.restassured.RestAssured.port + "/m/" + work.code()).statusCode());
  }

  @Test
  void theMapOfTheSiteIsReadByACrawlerThatForgivesNothing() throws Exception {
    PublicFixture.Work work = works.published("Trên bản đồ trang", "x");
    works.variant(work, "mong", "Txhob ntseeg", "x");
    Response map = eventually(() -> page("/sitemap.xml"), a -> body(a).contains(work.code() + "/hmn"));
    SiteMap read = Validators.sitemap(map.asByteArray(), "http://localhost:" + io.restassured.RestAssured.port + "/sitemap.xml");
    assertEquals(body(map).split("<url>", -1).length - 1, read.getSiteMapUrls().size(), "every address counts");
    var url = read.getSiteMapUrls().stream().filter(u -> u.getUrl().toString().endsWith(work.code() + "/hmn")).findFirst().orElseThrow();
    assertTrue(url.getLastModified() != null);
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
}
