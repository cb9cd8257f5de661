package vn.dondoc.units;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.dondoc.units.SuccessionActs.act;
import static vn.dondoc.units.SuccessionActs.byCode;
import static vn.dondoc.units.SuccessionActs.carryOut;
import static vn.dondoc.units.SuccessionActs.id;
import static vn.dondoc.units.SuccessionActs.merge;
import static vn.dondoc.units.SuccessionActs.person;
import static vn.dondoc.units.SuccessionActs.undo;
import static vn.dondoc.units.SuccessionActs.unit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.dondoc.shared.journal.SealJournal;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.Letters;

/** Merges, splits and ends as acts: what moves, what stays, and that undoing restores exactly. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class SuccessionApiTest {
  @Inject SealJournal sealer;

  @Test
  void whatMakesNoSenseIsRefusedInASentence() {
    String a = unit();
    String b = unit();
    String c = unit();
    Api.as(Cast.MINH).contentType("application/json; charset=utf-8").body(merge(b, a)).post("/successions").then().statusCode(403);
    carryOut(merge(a, a)).statusCode(422).body("errors[0].code", equalTo("succession-itself"));
    carryOut(merge("01920000-0000-7000-8000-000000000000", a)).statusCode(422).body("errors[0].pointer", equalTo("/successors/0"));
    carryOut(merge(a, b, b)).statusCode(422).body("errors[0].code", equalTo("unit-twice"));
    carryOut(act("MERGE", "2099-01-01", List.of(a), List.of(b), "")).statusCode(422).body("errors[0].code", equalTo("not-yet"));
    carryOut(act("MERGE", "2025-07-01", List.of(a), List.of(b, c), "")).statusCode(422).body("errors[0].code", equalTo("succession-merge"));
    carryOut(act("SPLIT", "2025-07-01", List.of(a), List.of(b), "")).statusCode(422).body("errors[0].code", equalTo("succession-split"));
    carryOut(act("RENAME", "2025-07-01", List.of(a), List.of(), "")).statusCode(422).body("errors[0].pointer", equalTo("/newName"));
    carryOut(act("MERGE", "1999-07-01", List.of(a), List.of(b), "")).statusCode(409).body("detail", containsString("không hoạt động"));
    carryOut("{\"kind\":\"MERGE\"}").statusCode(422);

    String done = id(carryOut(merge(b, a)).statusCode(201));
    carryOut(merge(c, a)).statusCode(409).body("detail", containsString("đã có quyết định"));
    carryOut(act("MERGE", "2025-08-01", List.of(b), List.of(a), "")).statusCode(409);
    undo(done).statusCode(200);
    undo(done).statusCode(409).body("detail", containsString("đã được hoàn tác"));
  }

  @Test
  void aCircleIsRefused() {
    String a = unit();
    String b = unit();
    String part = id(carryOut(act("SPLIT", "2025-07-01", List.of(a), List.of(b), ",\"continues\":true")).statusCode(201));
    carryOut(act("MERGE", "2025-08-01", List.of(b), List.of(a), "")).statusCode(409).body("detail", containsString("vòng"));
    undo(part).statusCode(200);
  }

  @Test
  void twoAdministratorsAtOnceMergeOnce() throws Exception {
    String a = unit();
    String b = unit();
    String c = unit();
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      List<Integer> answers =
          both.invokeAll(List.<Callable<Integer>>of(() -> carryOut(merge(b, a)).extract().statusCode(), () -> carryOut(merge(c, a)).extract().statusCode())).stream()
              .map(future -> {
                try {
                  return future.get();
                } catch (Exception failed) {
                  throw new IllegalStateException(failed);
                }
              })
              .sorted()
              .toList();
      assertEquals(List.of(201, 409), answers);
    }
    assertEquals(1, Api.as(Cast.AN).get("/units/" + a).<List<Object>>path("successors").size());
  }

  @Test
  void peopleGoWithTheirUnitAndComeBack() {
    String a = unit();
    String b = unit();
    String person = person(a);
    Api.as(Cast.AN).contentType("application/json; charset=utf-8").body(merge(b, a)).post("/successions/preview").then().statusCode(200)
        .body("counts.find { it.kind == 'membership' }.moves", equalTo(1))
        .body("moves[0].to.id", equalTo(b));
    Api.as(Cast.AN).get("/units/" + a).then().body("validTo", nullValue());

    String act = id(carryOut(merge(b, a)).statusCode(201).body("receipt.counts.find { it.kind == 'membership' }.moves", equalTo(1)));
    Response moved = Api.as(Cast.AN).get("/accounts?unit=" + b);
    moved.then().body("items.id", hasItem(person));
    Api.as(Cast.AN).get("/units/" + a).then().body("validTo", equalTo("2025-06-30")).body("successors[0].act", equalTo(act));
    String begun = moved.path("items.find { it.id == '" + person + "' }.memberships.find { it.inForce }.id");

    Api.as(Cast.AN).contentType("application/json").body("{\"lastDay\":\"2098-12-31\"}").post("/memberships/" + begun + "/end").then().statusCode(200);
    undo(act).statusCode(409).body("detail", containsString("đã làm tiếp 1 việc"));
    Api.as(Cast.AN).get("/successions/" + act).then().statusCode(200).body("status", equalTo("DONE"));
  }

  @Test
  void aLaterActMustBeUndoneFirst() {
    String a = unit();
    String b = unit();
    String c = unit();
    String first = id(carryOut(merge(b, a)).statusCode(201));
    String second = id(carryOut(act("MERGE", "2025-08-01", List.of(b), List.of(c), "")).statusCode(201));
    undo(first).statusCode(409).body("detail", containsString("quyết định sau"));
    undo(second).statusCode(200);
    undo(first).statusCode(200);
    Api.as(Cast.AN).get("/units/" + a).then().body("validTo", nullValue()).body("successors", empty());
  }

  @Test
  void aNewNameKeepsTheOldOne() {
    String a = unit();
    String old = Api.as(Cast.AN).get("/units/" + a).path("name");
    String act = id(carryOut(act("RENAME", "2025-07-01", List.of(a), List.of(), ",\"newName\":\"UBND phường Tên Mới %d\"".formatted(System.nanoTime()))).statusCode(201));
    Api.as(Cast.HOA).get("/units/" + a).then().statusCode(200)
        .body("name", containsString("Tên Mới")).body("pasts[0].name", equalTo(old)).body("pasts[0].until", equalTo("2025-06-30")).body("aliases", hasItem(old));
    Api.as(Cast.HOA).queryParam("q", old).get("/units").then().body("items.id", hasItem(a));
    undo(act).statusCode(200);
    Api.as(Cast.HOA).get("/units/" + a).then().body("name", equalTo(old)).body("pasts", empty()).body("aliases", not(hasItem(old)));
  }

  @Test
  void aSplitAsksWhoTakesEachDuty() {
    String a = unit();
    String b = unit();
    String c = unit();
    person(a);
    String split = act("SPLIT", "2025-07-01", List.of(a), List.of(b, c), "");
    carryOut(split).statusCode(422).body("errors[0].code", equalTo("duty-without-successor"));
    Response preview = Api.as(Cast.AN).contentType("application/json; charset=utf-8").body(split).post("/successions/preview");
    preview.then().statusCode(200).body("moves[0].to", nullValue());
    String chosen = ",\"choices\":[{\"kind\":\"membership\",\"id\":\"%s\",\"successor\":\"%s\"}]".formatted(preview.<String>path("moves[0].id"), c);
    carryOut(act("SPLIT", "2025-07-01", List.of(a), List.of(b, c), chosen.replace(c, unit()))).statusCode(422).body("errors[0].code", equalTo("not-a-successor"));
    String act = id(carryOut(act("SPLIT", "2025-07-01", List.of(a), List.of(b, c), chosen)).statusCode(201).body("receipt.moves[0].to.id", equalTo(c)));
    undo(act).statusCode(200);
  }

  @Test
  void whatAFormerUnitIssuedCountsForItsSuccessorAndAsItWasForItself() {
    String directive = Letters.inForce(Cast.DUNG, Letters.sample(Letters.number(), Letters.number()));
    Api.as(Cast.HOA).contentType("application/json; charset=utf-8").body("{\"number\":\"31/KH-UBND\",\"issuedOn\":\"2024-05-02\",\"title\":\"Kế hoạch\"}")
        .post("/directives/" + directive + "/implementing-documents").then().statusCode(201);
    Response before = issued(directive, "NOW");
    int expected = before.path("counts.expected");
    String into = unit();
    String act = id(carryOut(merge(into, byCode("LC-P-DUYENHAI"), byCode("LC-P-COCLEU"))).statusCode(201));
    String numbers = ".documents.number";
    issued(directive, "NOW").then()
        .body("rows.unit.code", not(hasItem("LC-P-DUYENHAI")))
        .body("rows.find { it.unit.id == '" + into + "' }" + numbers, contains("31/KH-UBND"))
        .body("counts.expected", equalTo(expected - 1))
        .body("counts.issued", equalTo(1));
    Response then = issued(directive, "THEN");
    then.then().body("rows.find { it.unit.code == 'LC-P-DUYENHAI' }" + numbers, contains("31/KH-UBND")).body("counts", equalTo(before.path("counts")));
    assertEquals(before.<Object>path("rows.unit"), then.path("rows.unit"), "as it was, nothing has changed");
    undo(act).statusCode(200);
    assertEquals(before.<Object>path("rows.unit"), issued(directive, "NOW").path("rows.unit"));
  }

  @Test
  void whoeverTookADutyOverSeesWhatWasIssuedForIt() {
    String directive = Letters.inForce(Cast.DUNG, Letters.sample(Letters.number(), Letters.number()));
    String document =
        Api.as(Cast.HOA).contentType("application/json; charset=utf-8").body("{\"number\":\"32/KH-UBND\",\"issuedOn\":\"2024-05-02\",\"title\":\"Kế hoạch\"}")
            .post("/directives/" + directive + "/implementing-documents").then().statusCode(201).extract().path("id");
    String into = unit();
    String last = unit();
    String first = id(carryOut(merge(into, byCode("LC-P-DUYENHAI"), byCode("LC-P-COCLEU"))).statusCode(201));
    String second = id(carryOut(act("MERGE", "2025-08-01", List.of(into), List.of(last), "")).statusCode(201));
    issued(Cast.HOA, directive, "NOW").then()
        .body("rows.unit.id", contains(last))
        .body("rows[0].documents.number", contains("32/KH-UBND"))
        .body("rows[0].documents.mayChange", contains(false));
    sealer.seal();
    Api.as(Cast.HOA).get("/journal-entries?subject=" + document).then().statusCode(200).body("items.action", contains("implementing-document.add"));
    issued(Cast.KIEN, directive, "NOW").then().body("rows.documents.flatten()", empty());
    undo(second).statusCode(200);
    undo(first).statusCode(200);
    issued(Cast.HOA, directive, "NOW").then().body("rows[0].documents.mayChange", contains(true));
  }

  private static Response issued(String directive, String as) {
    return issued(Cast.DUNG, directive, as);
  }

  private static Response issued(Cast who, String directive, String as) {
    Response issued = Api.as(who).get("/directives/" + directive + "/implementing-documents?units=" + as);
    issued.then().statusCode(200);
    return issued;
  }
}
