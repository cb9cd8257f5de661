package vn.dondoc.publicsite;

import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.dondoc.publicsite.Site.body;
import static vn.dondoc.publicsite.Site.page;
import static vn.dondoc.publicsite.Site.shown;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.support.EmbeddedDatabaseResource;

/** Who asks for what is not there, or not right, learns nothing by it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class PublicRefusalsApiTest {
  @Inject DataSource database;
  private PublicFixture works;

  @BeforeEach
  void fixture() {
    works = new PublicFixture(database);
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
}
