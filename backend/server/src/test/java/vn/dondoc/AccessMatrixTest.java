package vn.dondoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.accounts.Passwords;
import vn.dondoc.materials.files.MakeRenditions;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.Consolidations;
import vn.dondoc.support.Contract;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.Letters;
import vn.dondoc.support.Pictures;
import vn.dondoc.support.Pieces;
import vn.dondoc.support.Samples;
import vn.dondoc.support.SentReport;
import vn.dondoc.support.ShownDuty;
import vn.dondoc.support.Strangers;
import vn.dondoc.support.Templates;
import vn.dondoc.support.Tus;
import vn.dondoc.support.Works;

/** Every operation of the contract × every role × its own and another's: what happens is what x-access says. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class AccessMatrixTest {
  private static final Map<String, Cast[]> PLAYERS =
      Map.of(
          "UNIT_OFFICER", new Cast[] {Cast.HOA, Cast.STRANGE_OFFICER},
          "UNIT_HEAD", new Cast[] {Cast.THU, Cast.STRANGE_HEAD},
          "COORDINATOR", new Cast[] {Cast.DUNG, Cast.STRANGE_COORDINATOR},
          "EDITOR", new Cast[] {Cast.LAN, Cast.STRANGE_EDITOR},
          "LEADER", new Cast[] {Cast.MINH, Cast.STRANGE_LEADER},
          "ADMIN", new Cast[] {Cast.AN, Cast.STRANGE_ADMIN});

  @Inject Passwords passwords;
  @Inject MakeRenditions making;
  private Map<String, String> own;

  @BeforeEach
  void world() {
    Strangers.join(passwords);
    String directive = Api.as(Cast.DUNG).get("/directives?q=DEMO").path("items[0].id");
    String recurring = Api.as(Cast.DUNG).get("/directives?q=1013").path("items.find { it.number == '1013/UBND-VHTT' }.id");
    String draft = Samples.intake(Cast.DUNG).then().statusCode(201).extract().path("directive");
    String submission = Api.as(Cast.HOA).get("/submissions?sort=dueAt&directive=" + directive).path("items[-1].id");
    own = new HashMap<>();
    own.put("directives", directive);
    own.put("draft", draft);
    own.put("to-shred", Letters.inForce(Cast.DUNG, Letters.sample(Letters.number(), Letters.number())));
    own.put("assignments", Api.as(Cast.HOA).get("/assignments?directive=" + directive).path("items[0].id"));
    own.put("assignment-pieces", Pieces.own());
    own.put("report-periods", Api.as(Cast.HOA).get("/report-periods?directive=" + directive).path("items[-1].id"));
    own.put("report-series", Api.as(Cast.DUNG).get("/report-series?directive=" + recurring).path("items[0].id"));
    own.put("submissions", submission);
    own.put("sending-unit", Api.as(Cast.HOA).get("/me").path("memberships[0].unit.id"));
    own.put("comment", Api.as(Cast.DUNG).contentType("application/json").body("{\"text\":\"?\"}").post("/submissions/" + submission + "/comments").path("items[0].id"));
    own.put("receipts", Api.as(Cast.HOA).get("/submissions/" + Api.as(Cast.HOA).get("/submissions?status=ACCEPTED").path("items[0].id")).path("receipt.reference"));
    own.put("consolidations", Consolidations.own());
    own.put("shown-duty", ShownDuty.withFile());
    own.put("sent-with-file", SentReport.withFile());
    own.put("report-templates", Templates.own());
    own.put("indicators", Templates.ownIndicator());
    own.put("propaganda-materials", Api.as(Cast.NOBODY).get("/propaganda-materials").path("items[0].id"));
    String[] work = Works.inReview(Cast.LAN);
    own.put("work", work[0]);
    own.put("material-variants", work[1]);
    own.put("file", work[2]);
    making.makeThoseAsked(); // so that there is something for the printer
    own.put("warnings", Api.as(Cast.HOA).get("/warnings").path("items[0].id"));
    own.put("reader-links", "01920000-0000-7000-8000-000000000000");
    own.put(
        "material-uses",
        Api.as(Cast.HOA).contentType("application/json")
            .body(
                "{\"material\":\"%s\",\"usedOn\":\"2026-01-05\",\"place\":\"Chợ\",\"channel\":\"SPEAKER\",\"times\":1,\"photo\":\"%s\"}"
                    .formatted(own.get("propaganda-materials"), Tus.whole(Cast.HOA, "report-file", "chợ.jpg", Pictures.jpeg(8, 8))))
            .post("/material-uses").then().statusCode(201).extract().path("id"));
    own.put("unpublished", Api.as(Cast.LAN).queryParam("mine", true).queryParam("q", "chua cong bo").get("/propaganda-materials").path("items[0].id"));
    Response victim = Api.as(Cast.AN).get("/accounts?q=nguoi.thu");
    own.put("units", unit("QUYEN-0"));
    own.put("successions", merged());
    own.put(
        "implementing-documents",
        Api.as(Cast.HOA).contentType("application/json; charset=utf-8")
            .body("{\"number\":\"%d/KH-UBND\",\"issuedOn\":\"%s\",\"title\":\"Kế hoạch\",\"upload\":\"%s\"}".formatted(System.nanoTime(), vn.dondoc.support.FreshReport.TODAY, Tus.whole(Cast.HOA, "report-file", "kh.jpg", vn.dondoc.support.Pictures.jpeg(8, 8))))
            .post("/directives/" + directive + "/implementing-documents").then().statusCode(201).extract().path("id"));
    own.put(
        "concerns",
        Api.as(Cast.HOA).contentType("application/json; charset=utf-8")
            .body("{\"directive\":\"%s\",\"about\":\"OTHER\",\"sentence\":\"Trang 2\"}".formatted(directive))
            .post("/concerns").then().statusCode(201).extract().path("id"));
    own.put("change-notices", "01920000-0000-7000-8000-000000000000");
    own.put("unit-groups", Api.as(Cast.AN).get("/unit-groups").path("items[0].id"));
    own.put("accounts", victim.path("items[0].id"));
    own.put("memberships", victim.path("items[0].memberships[0].id"));
    own.put("unpublished-variant", Api.as(Cast.LAN).get("/propaganda-materials/" + own.get("unpublished") + "/variants").path("items[0].id"));
  }

  /** An act of two units made for it, so that there is one to read and to undo. */
  private static String merged() {
    String act = Api.as(Cast.AN).get("/successions").path("items.find { it.status == 'DONE' }.id");
    if (act != null) {
      return act;
    }
    String from = unit("QUYEN-1");
    String to = unit("QUYEN-2");
    String body =
        "{\"kind\":\"MERGE\",\"effectiveOn\":\"2025-01-01\",\"legalBasis\":\"Thử\",\"predecessors\":[\"%s\"],\"successors\":[{\"unit\":\"%s\",\"share\":\"WHOLE\"}]}"
            .formatted(from, to);
    return Api.as(Cast.AN).contentType("application/json; charset=utf-8").body(body).post("/successions").then().statusCode(201).extract().path("id");
  }

  private static String unit(String code) {
    String body = "{\"code\":\"%s-%d\",\"name\":\"Đơn vị thử quyền\",\"kind\":\"WARD\",\"hierarchical\":true,\"validFrom\":\"2020-01-01\"}".formatted(code, System.nanoTime());
    return Api.as(Cast.AN).contentType("application/json; charset=utf-8").body(body).post("/units").then().statusCode(201).extract().path("id");
  }

  @Test
  void everyOperationHasARule() {
    List<String> without = Contract.all().stream().filter(o -> !o.node().has("x-access")).map(Contract.Operation::id).toList();
    assertEquals(List.of(), without);
  }

  @Test
  void whatHappensIsWhatTheContractSays() {
    List<String> wrong = new ArrayList<>();
    int cells = 0;
    for (Contract.Operation operation : Contract.all()) {
      if (operation.tag().equals("auth") && !operation.id().equals("getMe")) {
        continue; // needs no session; AuthApiTest has its rules
      }
      JsonNode access = operation.node().get("x-access");
      for (String role : PLAYERS.keySet()) {
        for (int place = 0; place < 2; place++) {
          cells++;
          String rule = access.path(role).path(place).asText("deny");
          check(operation, role, place, rule, wrong);
        }
      }
      String anonymous = access.path("ANONYMOUS").path(0).asText("unauthenticated");
      Response answer = call(operation, Cast.NOBODY, 0);
      int meets = anonymous.equals("allow") ? 200 : anonymous.equals("hide") ? 404 : 401;
      if (answer.statusCode() != meets) {
        wrong.add(operation.id() + " by nobody: " + answer.statusCode());
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(cells > 300, "the table was walked");
  }

  private void check(Contract.Operation operation, String role, int place, String rule, List<String> wrong) {
    boolean list = !operation.path().contains("{");
    int status = call(operation, PLAYERS.get(role)[place], place).statusCode();
    boolean right =
        switch (rule) {
          case "allow" -> status != 401 && status != 403 && status != 404 && status < 500;
          case "hide" -> list ? status == 200 : status == 404;
          default -> status == 403;
        };
    if (!right) {
      wrong.add(operation.id() + " by " + role + (place == 0 ? " on its own" : " on another's") + ": " + rule + " but " + status);
    }
  }

  private Response call(Contract.Operation operation, Cast who, int place) {
    RequestSpecification request = Api.as(who);
    String id = operation.tag().equals("uploads") ? upload(who, place) : id(operation, place);
    String path = operation.path().replace("{id}", id).replace("{day}", "2099-09-02").replace("{page}", "1").replace("{field}", "A01").replace("{part}", "assessment").replace("{file}", own.get("file")).replace("{comment}", own.get("comment")).replace("{hash}", SentReport.FILE);
    if (operation.id().equals("intakeDirective")) {
      request.contentType("text/plain").body("x");
    } else if (operation.node().path("requestBody").path("required").asBoolean()) {
      String type = operation.node().path("requestBody").path("content").fieldNames().next();
      request.contentType(type);
      operation.example().ifPresentOrElse(example -> request.body(example.toString()), () -> request.body(new byte[] {'x'}));
    }
    return request.request(operation.method(), path);
  }

  /** An upload is its account's: in the first place the caller's own, where it may have one; in the second Hoa's. */
  private static String upload(Cast who, int place) {
    Cast owner = place == 0 && (who == Cast.THU || who == Cast.LAN) ? who : Cast.HOA;
    return Tus.begin(owner, owner == Cast.LAN ? "material" : "report-file", "a.txt", 10);
  }

  private String id(Contract.Operation operation, int place) {
    if (operation.id().equals("downloadSubmissionFile")) {
      return own.get("sent-with-file");
    }
    if (operation.id().equals("downloadEvidenceFile")) {
      return own.get("shown-duty");
    }
    if (operation.id().equals("shredDirective")) {
      return own.get("to-shred");
    }
    if (operation.path().endsWith("/sending")) {
      return own.get("sending-unit");
    }
    boolean onDraft = List.of("getIntake", "settleIntake", "activateDirective", "discardDirective", "proposeDirectiveChange", "confirmDirectiveChange", "withdrawDirectiveChange", "getLetterPages", "getLetterPageImage").contains(operation.id());
    if (operation.tag().equals("propaganda-materials")) {
      return materialId(operation, place);
    }
    String key = operation.path().replaceFirst("^/([a-z-]+).*", "$1");
    return own.getOrDefault(onDraft ? "draft" : key, "");
  }

  /** What anybody may read is public; what is worked on is Lan's, under review by Dung; another's is unpublished. */
  private String materialId(Contract.Operation operation, int place) {
    String key = operation.path().replaceFirst("^/([a-z-]+).*", "$1");
    if (place == 1 && (key.equals("propaganda-materials") || key.equals("material-variants"))) {
      return own.get(key.equals("material-variants") ? "unpublished-variant" : "unpublished");
    }
    boolean worked = key.equals("propaganda-materials") && !operation.id().equals("getPropagandaMaterial");
    return own.getOrDefault(worked ? "work" : key, "");
  }

  @Test
  void foreignAndMissingLookTheSame() {
    String foreign = "/submissions/" + own.get("submissions");
    Response one = Api.as(Cast.STRANGE_OFFICER).get(foreign);
    Response two = Api.as(Cast.STRANGE_OFFICER).get("/submissions/01920000-0000-7000-8000-000000000000");
    assertEquals(404, one.statusCode());
    assertEquals(two.<String>path("detail"), one.<String>path("detail"));
    assertFalse(one.asString().contains("Duyên Hải"));
  }
}
