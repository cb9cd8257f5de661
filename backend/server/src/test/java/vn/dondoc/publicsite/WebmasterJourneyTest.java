package vn.dondoc.publicsite;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.io.WireFeedInput;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.dondoc.support.EmbeddedDatabaseResource;

/** The webmaster of a portal, step by step, with the examples of the instructions exactly as they stand there. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class WebmasterJourneyTest {
  private static final Pattern EXAMPLE = Pattern.compile("<pre[^>]*data-example=\"([a-z-]+)\"[^>]*><code>(.*?)</code></pre>", Pattern.DOTALL);
  @Inject DataSource database;

  private static Map<String, String> examples() {
    String page = PublicFixture.utf8(given().get("/cong-bo/tich-hop").then().statusCode(200).extract().asByteArray());
    assertTrue(page.contains("Đầu mối"));
    Map<String, String> examples = new LinkedHashMap<>();
    Matcher found = EXAMPLE.matcher(page);
    while (found.find()) {
      examples.put(found.group(1), unescaped(found.group(2)));
    }
    return examples;
  }

  private static String unescaped(String html) {
    return html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
  }

  private static String shell(String command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("bash", "-c", command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(20, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue(), command + "\n" + said);
    return said;
  }

  private static String attribute(String html, String name) {
    Matcher found = Pattern.compile(name + "=\"([^\"]*)\"").matcher(html);
    assertTrue(found.find(), html);
    return unescaped(found.group(1));
  }

  @Test
  void everyFeedOfTheInstructionsIsReadByWhatOthersUse() throws Exception {
    Map<String, String> examples = examples();
    var atom = new WireFeedInput();
    for (String name : new String[] {"rss", "rss-filtered", "atom", "atom-filtered", "json"}) {
      byte[] feed = shell("curl -s '" + examples.get(name) + "'").getBytes(StandardCharsets.UTF_8);
      if (name.equals("json")) {
        assertEquals("https://jsonfeed.org/version/1.1", new ObjectMapper().readTree(feed).path("version").asText());
      } else {
        atom.build(new StringReader(PublicFixture.utf8(feed)));
      }
      assertEquals("", Validators.faults(name.replace("-filtered", ""), feed), name);
    }
  }

  @Test
  void theCommandsDoWhatTheInstructionsSay() throws Exception {
    Map<String, String> examples = examples();
    String head = shell(examples.get("curl-head"));
    for (String header : new String[] {"etag:", "cache-control: public, max-age=60", "access-control-allow-origin: *", "content-type: application/rss+xml"}) {
      assertTrue(head.toLowerCase().contains(header), head);
    }
    assertTrue(shell(examples.get("curl-etag")).endsWith("304\n"));
    assertEquals("rich", new ObjectMapper().readTree(shell(examples.get("oembed"))).path("type").asText());
  }

  @Test
  void bothSnippetsShowTheWorkWithoutAScript() {
    Map<String, String> examples = examples();
    String iframe = examples.get("iframe");
    String card = PublicFixture.utf8(given().urlEncodingEnabled(false).get(attribute(iframe, "src")).then().statusCode(200).extract().asByteArray());
    assertFalse(card.contains("<script"));
    assertTrue(card.contains("TXT, "), "sizes of what can be downloaded");
    String figure = examples.get("static");
    assertFalse(figure.contains("<script") || figure.contains("style="));
    assertTrue(given().get(attribute(figure, "src")).then().statusCode(200).extract().contentType().equals("image/jpeg"));
    assertFalse(attribute(figure, "alt").isBlank());
    given().get(attribute(figure, "href")).then().statusCode(200);
  }

  /** Enclosures bear the length and the type of what is really sent. */
  @Test
  void enclosuresAreWhatTheySay() throws Exception {
    Channel channel = (Channel) new WireFeedInput().build(new StringReader(PublicFixture.utf8(given().get(examples().get("rss")).asByteArray())));
    int checked = 0;
    for (var item : channel.getItems()) {
      for (var enclosure : item.getEnclosures()) {
        if (enclosure.getType().equals("text/plain")) {
          Response file = given().urlEncodingEnabled(false).get(enclosure.getUrl());
          assertEquals(enclosure.getLength(), file.asByteArray().length, enclosure.getUrl());
          assertTrue(file.contentType().startsWith(enclosure.getType()));
          checked++;
        }
      }
    }
    assertTrue(checked > 0);
  }
}
