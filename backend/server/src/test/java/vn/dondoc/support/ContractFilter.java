package vn.dondoc.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;

/** Holds every request and answer of the API tests against the contract. */
public class ContractFilter implements Filter {
  private static final String BASE = "/api/v1";

  @Override
  public Response filter(FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
    Response response = context.next(request, expected);
    String path = URI.create(request.getURI()).getPath();
    if (path.startsWith(BASE)) {
      check(request, response, path.substring(BASE.length()));
    }
    return response;
  }

  private static void check(FilterableRequestSpecification request, Response response, String path) {
    String name = request.getMethod() + " " + path + " → " + response.statusCode();
    Contract.Operation operation =
        Contract.find(request.getMethod(), path).orElseGet(() -> fail(name + " is not in the contract"));
    JsonNode documented =
        operation.response(response.statusCode()).orElseGet(() -> fail(name + " is not documented: " + response.asString()));
    if (request.getMethod().equals("HEAD")) {
      assertEquals("", response.asString(), name + " answers a body");
      return;
    }
    String type = response.contentType() == null ? "" : response.contentType().replaceFirst(";.*", "").strip();
    JsonNode content = documented.path("content");
    if (content.isMissingNode()) {
      assertEquals("", response.asString(), name + " answers a body that the contract does not know");
      return;
    }
    assertTrue(content.has(type), name + " answers " + type);
    if (type.endsWith("json")) {
      assertEquals("", Contract.faults(content.get(type).get("schema"), response.asString()), name);
    }
    checkRequest(request, response, operation, name);
  }

  /** What was accepted must have been as the contract says. */
  private static void checkRequest(FilterableRequestSpecification request, Response response, Contract.Operation operation, String name) {
    Object body = request.getBody();
    String type = String.valueOf(request.getContentType()).replaceFirst(";.*", "");
    JsonNode schema = operation.node().path("requestBody").path("content").path(type).path("schema");
    if (response.statusCode() < 300 && body instanceof String json && type.endsWith("json") && !schema.isMissingNode()) {
      assertEquals("", Contract.faults(schema, json), name + " took a request that the contract does not allow");
    }
  }
}
