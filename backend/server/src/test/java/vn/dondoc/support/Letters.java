package vn.dondoc.support;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Letters like the sample with numbers of their own, brought in and settled as a coordinator would who takes every suggestion. */
public final class Letters {
  private static final AtomicInteger NEXT = new AtomicInteger(7000);

  private Letters() {}

  public static int number() {
    return NEXT.incrementAndGet();
  }

  /** The sample letter under another number, carrying out another plan. */
  public static String sample(int number, int above) {
    return Samples.clean().replace("215/UBND-VHTT", number + "/UBND-VHTT").replace("88/KH-UBND", above + "/KH-UBND");
  }

  public static Response intake(Cast who, String text) {
    return Api.as(who).contentType("text/plain").body(text.getBytes(StandardCharsets.UTF_8)).post("/directives/intake").then().statusCode(201).extract().response();
  }

  /** Answers every question with what is suggested and confirms every reading. */
  public static Response settle(Cast who, Response intake) {
    List<Map<String, Object>> findings = intake.path("reading.findings");
    String answers =
        findings.stream()
            .filter(f -> !f.get("severity").equals("NOTE"))
            .map(f -> "\"%s\":{\"option\":\"%s\"}".formatted(f.get("id"), suggested(f)))
            .collect(Collectors.joining(","));
    List<String> points = intake.path("openPoints.key");
    String confirmed = points.stream().map(p -> '"' + p + '"').collect(Collectors.joining(","));
    return Api.as(who).contentType("application/merge-patch+json").header("If-Match", intake.header("ETag"))
        .body("{\"findings\":{%s},\"confirmed\":[%s]}".formatted(answers, confirmed))
        .patch("/directives/" + intake.path("directive") + "/intake").then().statusCode(200).extract().response();
  }

  public static String draft(Cast who, String text) {
    Response intake = intake(who, text);
    settle(who, intake);
    return intake.path("directive");
  }

  public static String inForce(Cast who, String text) {
    String draft = draft(who, text);
    Api.as(who).post("/directives/" + draft + "/activate").then().statusCode(200);
    return draft;
  }

  @SuppressWarnings("unchecked")
  private static Object suggested(Map<String, Object> finding) {
    List<Map<String, Object>> options = (List<Map<String, Object>>) finding.get("options");
    return options.stream().filter(o -> o.get("suggested").equals(true)).findFirst().orElseThrow().get("code");
  }
}
