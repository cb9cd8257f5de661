package vn.dondoc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.support.Contract;
import vn.dondoc.support.EmbeddedDatabaseResource;

/** What the service serves is what the contract says: no operation more, none less, no parameter of another name. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ContractTest {

  @Test
  void theServiceServesTheContractAndNothingElse() {
    Set<String> promised = new TreeSet<>();
    Contract.all().forEach(o -> promised.add(o.method().toUpperCase(java.util.Locale.ROOT) + " /api/v1" + o.path()));
    assertEquals(promised, served());
  }

  private static Set<String> served() {
    Map<String, Map<String, Object>> paths =
        RestAssured.given().queryParam("format", "json").get("/q/openapi").then().statusCode(200).extract().path("paths");
    Set<String> served = new TreeSet<>();
    paths.forEach(
        (path, methods) ->
            methods.keySet().stream()
                .filter(m -> Set.of("get", "post", "put", "patch", "delete", "head", "options").contains(m))
                .forEach(m -> served.add(m.toUpperCase(java.util.Locale.ROOT) + " " + path)));
    return served;
  }

  @Test
  void theContractItselfIsServedWithItsDocumentation() {
    RestAssured.get("/api/openapi.yaml").then().statusCode(200).header("Content-Type", "application/yaml; charset=utf-8");
    RestAssured.get("/api/docs/").then().statusCode(200);
  }

  @Test
  void everyProblemHasItsPageInBothLanguages() {
    for (ProblemType type : ProblemType.values()) {
      for (String language : new String[] {"vi", "en"}) {
        RestAssured.given().header("Accept-Language", language).get("/problems/" + type.slug()).then().statusCode(200);
      }
    }
  }
}
