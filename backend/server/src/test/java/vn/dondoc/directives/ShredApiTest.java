package vn.dondoc.directives;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.accounts.Passwords;
import vn.dondoc.shared.journal.SealJournal;
import vn.dondoc.shared.storage.PlainSql;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.Letters;
import vn.dondoc.support.Strangers;

/** Words that should never have come in are destroyed wherever they were copied to; that they were here is known. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ShredApiTest {
  private static final String GONE = "(Nội dung đã gỡ)";
  private static final String BECAUSE = "{\"sentence\":\"Văn bản có độ mật (Luật Bảo vệ bí mật nhà nước 2018).\"}";

  @Inject Passwords passwords;
  @Inject SealJournal sealer;

  @BeforeEach
  void strangers() {
    Strangers.join(passwords);
  }

  @Test
  void nothingOfTheWordsIsLeftAndTheNumberStays() {
    int number = Letters.number();
    String secret = "kimbaosuong" + number;
    String directive = Letters.inForce(Cast.DUNG, Letters.sample(number, Letters.number()).replace("Kính gửi", "V/v " + secret + "\n\nKính gửi").replace("tuyên truyền", "tuyên truyền " + secret).replace("không gian mạng", "không gian mạng " + secret));
    String duty = Api.as(Cast.HOA).get("/assignments?directive=" + directive).path("items[0].id");
    assertTrue(rowsWith(secret) > 0, "the word is there before");

    shred(Cast.HOA, directive).statusCode(403);
    shred(Cast.STRANGE_COORDINATOR, directive).statusCode(404);
    shred(Cast.DUNG, directive).statusCode(200)
        .body("status", equalTo("REVOKED"))
        .body("number", equalTo(number + "/UBND-VHTT"))
        .body("subject", equalTo(GONE))
        .body("clauses.text", everyItem(equalTo(GONE)))
        .body("shredded.at", notNullValue());
    shred(Cast.DUNG, directive).statusCode(409);

    assertEquals(0, rowsWith(secret), "in no table");
    Api.as(Cast.HOA).get("/assignments/" + duty).then().statusCode(200).body("status", equalTo("CANCELLED")).body("clause.text", equalTo(GONE));
    Api.as(Cast.DUNG).get("/directives/" + directive + "/intake").then().statusCode(404);
    Api.as(Cast.DUNG).get("/search?q=" + secret).then().statusCode(200).body("groups.items.flatten()", empty());
    Api.as(Cast.HOA).get("/inbox").then().body("items.directive.id", not(hasItem(directive)));
    sealer.seal();
    Api.as(Cast.DUNG).get("/journal-entries?subject=" + directive).then().body("items.action", hasItem("directive.shred"));
  }

  /** Rows of any table that hold the word, without the journal, which holds no content. */
  private static int rowsWith(String word) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              List<String> tables = PlainSql.list("select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'", row -> row.getString(1));
              return tables.stream()
                  .mapToInt(table -> PlainSql.one("select count(*) from \"" + table + "\" r where r::text like ?", row -> row.getInt(1), "%" + word + "%"))
                  .sum();
            });
  }

  private static ValidatableResponse shred(Cast who, String directive) {
    return Api.as(who).contentType("application/json; charset=utf-8").header("Idempotency-Key", UUID.randomUUID()).body(BECAUSE).post("/directives/" + directive + "/shred").then();
  }
}
