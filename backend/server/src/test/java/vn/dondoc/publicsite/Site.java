package vn.dondoc.publicsite;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** How the tests look at the public site. */
final class Site {
  private Site() {}

  /** A change is seen a second later; asks until then. */
  static Response eventually(Supplier<Response> ask, Predicate<Response> right) {
    Instant until = Instant.now().plus(Duration.ofSeconds(20));
    Response answer = ask.get();
    while (!right.test(answer) && Instant.now().isBefore(until)) {
      answer = ask.get();
    }
    return answer;
  }

  static Response page(String path) {
    return given().redirects().follow(false).urlEncodingEnabled(false).get(path);
  }

  /** The list of changes knows it: asking for the work itself before would be a guess among many. */
  static void shown(PublicFixture.Work work) {
    eventually(() -> page("/feeds/materials.json"), a -> body(a).contains(work.code()));
  }

  static String body(Response answer) {
    return PublicFixture.utf8(answer.asByteArray());
  }
}
