package vn.dondoc.submissions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.FreshReport;

/** Many hands on one report over HTTP: one wins, the others are told so, nothing breaks. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class SubmissionRaceApiTest {
  private static final List<Cast> ANYBODY = List.of(Cast.HOA, Cast.HOA, Cast.DUNG, Cast.DUNG, Cast.CHI, Cast.KIEN, Cast.MINH);
  private static final List<SubmissionAction> STEPS =
      List.of(
          SubmissionAction.SUBMIT, SubmissionAction.SUBMIT, SubmissionAction.WITHDRAW, SubmissionAction.OPEN,
          SubmissionAction.RETURN, SubmissionAction.ACCEPT, SubmissionAction.REOPEN);

  @Test
  void randomVerbsOfRandomPeopleStayInsideThePicture() {
    String period = FreshReport.period("Bước ngẫu nhiên");
    String id = FreshReport.of(Cast.HOA, period);
    Random random = new Random(20261124);
    int done = 0;
    for (int i = 0; i < 60; i++) {
      // Excused is the end, so it comes last
      SubmissionAction action = i > 52 ? SubmissionAction.WAIVE : STEPS.get(random.nextInt(STEPS.size()));
      // Mostly somebody whose business it is: else nearly everything is refused
      boolean units = action == SubmissionAction.SUBMIT || action == SubmissionAction.WITHDRAW;
      Cast who = random.nextInt(3) > 0 ? (units ? Cast.HOA : Cast.DUNG) : ANYBODY.get(random.nextInt(ANYBODY.size()));
      SubmissionStatus before = status(id);
      Response answer = act(who, id, action, i);
      Optional<SubmissionStatus> table = action.from(before);
      if (answer.statusCode() == 200) {
        done++;
        assertEquals(table.orElseThrow(), status(id), before + " by " + action);
      } else {
        assertTrue(List.of(403, 404, 409).contains(answer.statusCode()), action + " " + answer.statusCode() + " " + answer.asString());
        assertEquals(before, status(id));
      }
      if (before == SubmissionStatus.WAIVED) {
        break;
      }
    }
    assertTrue(done > 10, "some of it must have been possible: " + done);
  }

  @Test
  void ofManyWhoSubmitAtOnceOneIsReceived() throws Exception {
    String id = FreshReport.of(Cast.HOA, FreshReport.period("Nhiều người gửi"));
    String etag = Api.as(Cast.HOA).get("/submissions/" + id).header("ETag");
    List<Integer> answers =
        atOnce(
            8,
            i ->
                Api.as(Cast.HOA).contentType("application/json").header("If-Match", etag).body(FreshReport.content(600 + i))
                    .post("/submissions/" + id + "/submit").statusCode());
    assertEquals(1, answers.stream().filter(s -> s == 200).count(), answers.toString());
    assertTrue(answers.stream().allMatch(s -> s == 200 || s == 409 || s == 412), answers.toString());
    Api.as(Cast.HOA).get("/submissions/" + id + "/revisions").then().body("items.size()", org.hamcrest.Matchers.equalTo(1));
  }

  @Test
  void withdrawAcceptAndReturnAtOnceHaveOneWinner() throws Exception {
    for (int round = 0; round < 3; round++) {
      String id = FreshReport.of(Cast.HOA, FreshReport.period("Cùng lúc " + round));
      FreshReport.submit(Cast.HOA, id, FreshReport.content(640)).then().statusCode(200);
      List<Integer> answers =
          atOnce(
              9,
              i ->
                  switch (i % 3) {
                    case 0 -> FreshReport.verb(Cast.HOA, id, "withdraw").statusCode();
                    case 1 -> Api.as(Cast.DUNG).post("/submissions/" + id + "/accept").statusCode();
                    default ->
                        Api.as(Cast.CHI).contentType("application/json").body("{\"message\":\"Rà lại.\"}")
                            .post("/submissions/" + id + "/return").statusCode();
                  });
      assertEquals(1, answers.stream().filter(s -> s == 200).count(), answers.toString());
      assertTrue(answers.stream().allMatch(s -> s == 200 || s == 409 || s == 412), answers.toString());
    }
  }

  @Test
  void nothingMovesAfterThePeriodIsClosed() {
    String period = FreshReport.period("Đóng giữa chừng");
    String id = FreshReport.of(Cast.HOA, period);
    Api.as(Cast.DUNG).contentType("application/json").body("{\"reason\":\"Xong.\"}").post("/report-periods/" + period + "/close").then().statusCode(200);
    FreshReport.submit(Cast.HOA, id, FreshReport.content(640)).then().statusCode(409);
    for (String verb : List.of("open", "accept", "waive", "withdraw", "reopen")) {
      Cast who = verb.equals("withdraw") ? Cast.HOA : Cast.DUNG;
      assertEquals(409, FreshReport.verb(who, id, verb).statusCode(), verb);
    }
    assertEquals(SubmissionStatus.NOT_STARTED, status(id));
  }

  private static SubmissionStatus status(String id) {
    return SubmissionStatus.valueOf(Api.as(Cast.HOA).get("/submissions/" + id).path("status"));
  }

  private static Response act(Cast who, String id, SubmissionAction action, int i) {
    String verb = action.name().toLowerCase(Locale.ROOT);
    return switch (action) {
      case SUBMIT -> {
        String etag = Api.as(Cast.HOA).get("/submissions/" + id).header("ETag");
        yield Api.as(who).contentType("application/json").header("If-Match", etag).body(FreshReport.content(300 + i))
            .post("/submissions/" + id + "/submit");
      }
      case RETURN -> Api.as(who).contentType("application/json").body("{\"message\":\"Rà lại.\"}").post("/submissions/" + id + "/return");
      default -> FreshReport.verb(who, id, verb);
    };
  }

  private static List<Integer> atOnce(int many, java.util.function.IntFunction<Integer> call) throws Exception {
    try (ExecutorService hands = Executors.newFixedThreadPool(many)) {
      List<Callable<Integer>> calls = IntStream.range(0, many).mapToObj(i -> (Callable<Integer>) () -> call.apply(i)).toList();
      List<Integer> answers = new java.util.ArrayList<>();
      for (Future<Integer> answer : hands.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }
}
