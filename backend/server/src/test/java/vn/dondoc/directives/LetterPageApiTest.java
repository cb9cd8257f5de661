package vn.dondoc.directives;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.accounts.Passwords;
import vn.dondoc.directives.letterfile.SeenPage;
import vn.dondoc.directives.letterfile.TypedLetter;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.Samples;
import vn.dondoc.support.Strangers;

/** The pages of a letter: their words, their pictures, and what a faint scan holds back. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class LetterPageApiTest {
  @Inject Passwords passwords;

  @BeforeEach
  void strangers() {
    Strangers.join(passwords);
  }

  @Test
  void onlyWhoSettlesTheIntakeSeesItsPages() {
    String pages = pagesOf(send("application/pdf", TypedLetter.pdf(Samples.clean())));
    for (String path : List.of(pages, pages + "/1")) {
      Api.as(Cast.HOA).get(path).then().statusCode(403);
      Api.as(Cast.STRANGE_COORDINATOR).get(path).then().statusCode(404);
    }
  }

  @Test
  void whatWasPastedHasNoPages() {
    String pages = pagesOf(Samples.intake(Cast.DUNG));
    Api.as(Cast.DUNG).get(pages).then().statusCode(200).body("pages", empty());
    Api.as(Cast.DUNG).accept("image/jpeg").get(pages + "/1").then().statusCode(404).body("detail", containsString("dán"));
  }

  @Test
  void everyWordOfATypedLetterHasItsPlaceAndEachPageItsPicture() throws IOException {
    Response intake = send("application/pdf", TypedLetter.pdf(Samples.clean()));
    String pages = pagesOf(intake);
    Response words = Api.as(Cast.DUNG).get(pages);
    words.then().statusCode(200).body("pages.size()", equalTo(2)).body("pages[0].words.size()", greaterThan(200));
    String text = intake.path("sourceText");
    List<List<Integer>> first = words.path("pages[0].words");
    assertTrue(first.stream().map(w -> text.substring(w.get(0), w.get(1))).anyMatch("215/UBND-VHTT"::equals));
    assertTrue(first.stream().allMatch(w -> w.get(2) > 0 && w.get(2) + w.get(4) < 10_000 && w.get(3) > 0 && w.get(3) + w.get(5) < 10_000));

    Response picture = Api.as(Cast.DUNG).accept("image/jpeg").get(pages + "/1");
    picture.then().statusCode(200).header("Content-Type", "image/jpeg").header("Cache-Control", "private, max-age=31536000, immutable");
    var drawn = ImageIO.read(new ByteArrayInputStream(picture.asByteArray()));
    assertEquals(List.of(words.<Integer>path("pages[0].width"), words.<Integer>path("pages[0].height")), List.of(drawn.getWidth(), drawn.getHeight()));
    assertEquals(picture.asByteArray().length, Api.as(Cast.DUNG).accept("image/jpeg").get(pages + "/1").asByteArray().length, "kept");
    Api.as(Cast.DUNG).accept("image/jpeg").header("If-None-Match", picture.header("ETag")).get(pages + "/1").then().statusCode(304);
    Api.as(Cast.DUNG).header("If-None-Match", words.header("ETag")).get(pages).then().statusCode(304);
    Api.as(Cast.DUNG).accept("image/jpeg").get(pages + "/3").then().statusCode(404).body("detail", containsString("trang"));
  }

  @Test
  void whatTheScanShowsFaintlyIsOpenUntilSomebodyHasLooked() {
    Response intake = send("image/png", SeenPage.png(Samples.clean().replace("215/UBND", "316/UBND"), word -> word.equals("13/5/2024.") || word.equals("316/UBND-VHTT") ? 41 : 95));
    intake.then().statusCode(201)
        .body("file.byOcr", equalTo(true))
        .body("openPoints.key", hasItem("fields/number"))
        .body("openPoints.find { it.key == 'fields/number' }.message.vi", containsString("“316/UBND-VHTT” (độ tin cậy 42 %)"))
        .body("openPoints.key", hasItem("periods/R1"));
    String directive = intake.path("directive");
    assertFalse(intake.<List<String>>path("openPoints.key").contains("periods/R2"));

    List<String> others = intake.<List<String>>path("openPoints.key").stream().filter(key -> !key.equals("periods/R1")).toList();
    Response almost = settle(intake, others);
    almost.then().statusCode(200).body("openPoints.key", equalTo(List.of("periods/R1"))).body("preview", equalTo(null));
    Api.as(Cast.DUNG).post("/directives/" + directive + "/activate").then().statusCode(409)
        .body("code", equalTo("open-points")).body("errors.pointer", equalTo(List.of("/periods/R1")));

    String path = "/directives/" + directive + "/intake";
    Api.as(Cast.DUNG).contentType("application/merge-patch+json").header("If-Match", almost.header("ETag"))
        .body("{\"periods\":{\"R1\":{\"dueDate\":\"2024-05-14\"}}}").patch(path).then().statusCode(200).body("openPoints", empty());
    Api.as(Cast.DUNG).post("/directives/" + directive + "/activate").then().statusCode(200).body("status", equalTo("ACTIVE"));
  }

  private static Response settle(Response intake, List<String> confirmed) {
    List<Map<String, Object>> findings = intake.path("reading.findings");
    String answers = findings.stream().filter(f -> !f.get("severity").equals("NOTE"))
        .map(f -> "\"%s\":{\"option\":\"%s\"}".formatted(f.get("id"), suggested(f))).collect(Collectors.joining(","));
    String keys = confirmed.stream().map(key -> '"' + key + '"').collect(Collectors.joining(","));
    return Api.as(Cast.DUNG).contentType("application/merge-patch+json").header("If-Match", intake.header("ETag"))
        .body("{\"findings\":{%s},\"confirmed\":[%s]}".formatted(answers, keys)).patch("/directives/" + intake.path("directive") + "/intake");
  }

  /** Whoever runs the test again on the same data means another letter. */
  @SuppressWarnings("unchecked")
  private static Object suggested(Map<String, Object> finding) {
    if (finding.get("id").equals("I-00")) {
      return "REGISTER_AGAIN";
    }
    List<Map<String, Object>> options = (List<Map<String, Object>>) finding.get("options");
    return options.stream().filter(o -> o.get("suggested").equals(true)).findFirst().orElseThrow().get("code");
  }

  private static Response send(String type, byte[] file) {
    return Api.as(Cast.DUNG).contentType(type).queryParam("fileName", "cong-van").body(file).post("/directives/intake");
  }

  private static String pagesOf(Response intake) {
    return "/directives/" + intake.path("directive") + "/letter-file/pages";
  }
}
