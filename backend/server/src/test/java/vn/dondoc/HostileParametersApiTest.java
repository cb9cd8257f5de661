package vn.dondoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.accounts.Passwords;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.Contract;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.Strangers;

/** Every query parameter of the contract, given what it cannot be: a sentence, never a page that is not there, never a fault. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class HostileParametersApiTest {
  private enum Kind {
    NUMBER("x", "1.5", "2147483648", "-1"),
    YES_OR_NO("yes", "1", "TRUE"),
    DAY("2026-02-30", "hôm nay", "99999-12-31"),
    MOMENT("2026-11-29", "2026-11-29T25:00:00+07:00"),
    ID("x", "' or 1=1 --"),
    CHOICE("NO_SUCH"),
    TEXT("\u0000", "a\u0000b", "\uD800", "x".repeat(3_000), "' or 1=1 --", "%", "\\", "(&|!:*");

    private final List<String> wrong;

    Kind(String... wrong) {
      this.wrong = List.of(wrong);
    }

    /** A text may be found nowhere; every other value here has no meaning. */
    boolean mustBeRefused() {
      return this != TEXT;
    }
  }

  private static final Map<String, Cast> PLAYERS =
      Map.of(
          "COORDINATOR", Cast.DUNG, "UNIT_OFFICER", Cast.HOA, "ADMIN", Cast.AN, "EDITOR", Cast.LAN, "LEADER", Cast.MINH,
          "UNIT_HEAD", Cast.THU);

  @Inject Passwords passwords;

  @BeforeEach
  void everybodyIsThere() {
    Strangers.join(passwords);
  }

  @Test
  void whatAParameterCannotBeIsAnsweredByASentence() {
    List<String> wrong = new ArrayList<>();
    Map<Kind, Integer> tried = new EnumMap<>(Kind.class);
    for (Contract.Operation operation : Contract.all()) {
      if (operation.method().equals("get") && !operation.path().contains("{")) {
        operation.queryParameters().forEach(parameter -> tryOut(operation, parameter, tried, wrong));
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals(Set.of(Kind.values()), tried.keySet());
    assertTrue(tried.values().stream().mapToInt(n -> n).sum() > 300, tried.toString());
  }

  private static void tryOut(Contract.Operation operation, JsonNode parameter, Map<Kind, Integer> tried, List<String> wrong) {
    Kind kind = kind(Contract.resolved(parameter.path("schema")));
    for (String value : kind.wrong) {
      tried.merge(kind, 1, Integer::sum);
      String name = parameter.path("name").asText();
      Response answer = Api.as(mayRead(operation)).queryParam(name, value).get(operation.path());
      int status = answer.statusCode();
      boolean refused = status == 400 || status == 422;
      if (kind.mustBeRefused() ? !refused : !refused && status != 200 && status != 404) {
        wrong.add(operation.id() + " " + name + "=" + value + ": " + status);
      }
    }
  }

  private static Cast mayRead(Contract.Operation operation) {
    JsonNode access = operation.node().path("x-access");
    return PLAYERS.keySet().stream()
        .filter(role -> access.path(role).path(0).asText().equals("allow"))
        .min(String::compareTo)
        .map(PLAYERS::get)
        .orElse(Cast.NOBODY);
  }

  private static Kind kind(JsonNode schema) {
    JsonNode one = schema.path("type").asText().equals("array") ? Contract.resolved(schema.path("items")) : schema;
    return switch (one.path("type").asText()) {
      case "integer" -> Kind.NUMBER;
      case "boolean" -> Kind.YES_OR_NO;
      default ->
          switch (one.path("format").asText()) {
            case "uuid" -> Kind.ID;
            case "date" -> Kind.DAY;
            case "date-time" -> Kind.MOMENT;
            default -> one.has("enum") ? Kind.CHOICE : Kind.TEXT;
          };
    };
  }

  @Test
  void aTrialRunAskedForInOtherWordsIsNoRealOne() {
    String body = "{\"items\":[{\"id\":\"01920000-0000-7000-8000-000000000000\",\"version\":1}]}";
    Api.as(Cast.DUNG).contentType("application/json").body(body).post("/submissions/accept?dryRun=yes").then().statusCode(400);
  }

  @Test
  void aCharacterThatNoColumnKeepsIsRefusedAndLeavesNothing() {
    String body = "{\"code\":\"KY-TU\",\"name\":\"Nhóm\",\"aliases\":[\"a\\u0000b\"]}";
    Api.as(Cast.AN).contentType("application/json").body(body).post("/unit-groups").then().statusCode(422);
    List<String> codes = Api.as(Cast.AN).get("/unit-groups").path("items.code");
    assertTrue(codes.stream().noneMatch("KY-TU"::equals));
  }
}
