package vn.dondoc.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** openapi.yaml as the tests read it. */
public final class Contract {
  private static final String URI = "https://contract.invalid/openapi";
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head", "options");
  private static final JsonNode ROOT = read();
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(
          SpecVersion.VersionFlag.V202012,
          builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(URI, ROOT.toString()))));
  private static final Map<String, JsonSchema> COMPILED = new ConcurrentHashMap<>();
  private static final List<Operation> OPERATIONS = operations();

  private Contract() {}

  /** @param path below the API's base */
  public record Operation(String method, String path, JsonNode node) {
    public String id() {
      return node.path("operationId").asText();
    }

    public String tag() {
      return node.path("tags").path(0).asText();
    }

    boolean fits(String actualMethod, String actualPath) {
      String pattern = Pattern.quote(path).replaceAll("\\{[a-z]+}", "\\\\E[^/]+\\\\Q");
      return method.equalsIgnoreCase(actualMethod) && actualPath.matches(pattern);
    }

    Optional<JsonNode> response(int status) {
      JsonNode response = node.path("responses").path(String.valueOf(status));
      return response.isMissingNode() ? Optional.empty() : Optional.of(resolved(response));
    }

    /** Its query parameters. */
    public List<JsonNode> queryParameters() {
      List<JsonNode> found = new ArrayList<>();
      node.path("parameters").forEach(parameter -> found.add(resolved(parameter)));
      return found.stream().filter(parameter -> parameter.path("in").asText().equals("query")).toList();
    }

    /** The example of the JSON body, if it takes one. */
    public Optional<JsonNode> example() {
      for (var media : node.path("requestBody").path("content").properties()) {
        if (media.getKey().endsWith("json")) {
          JsonNode example = media.getValue().path("example");
          return Optional.of(example.isMissingNode() ? media.getValue().path("examples").elements().next().path("value") : example);
        }
      }
      return Optional.empty();
    }
  }

  public static List<Operation> all() {
    return OPERATIONS;
  }

  public static JsonNode schema(String name) {
    return ROOT.at("/components/schemas/" + name);
  }

  static Optional<Operation> find(String method, String path) {
    // A literal path such as /directives/intake stands before one with a variable
    return OPERATIONS.stream()
        .filter(operation -> operation.fits(method, path))
        .min(java.util.Comparator.comparing(operation -> operation.path().contains("{")));
  }

  /** What is wrong with a JSON text by a schema of the contract; empty when nothing is. */
  static String faults(JsonNode schema, String json) {
    JsonSchema compiled =
        COMPILED.computeIfAbsent(
            schema.toString(),
            text -> {
              try {
                return SCHEMAS.getSchema(new ObjectMapper().readTree(text.replace("\"#/", "\"" + URI + "#/")));
              } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
              }
            });
    try {
      return compiled.validate(new ObjectMapper().readTree(json)).stream()
          .map(Object::toString)
          .collect(Collectors.joining("; "));
    } catch (IOException unreadable) {
      return "no JSON: " + unreadable.getMessage();
    }
  }

  /** What a reference stands for; the node itself where it is none. */
  public static JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? ROOT.at(node.get("$ref").asText().substring(1)) : node;
  }

  private static List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    ROOT.get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method -> {
                          if (METHODS.contains(method.getKey())) {
                            operations.add(new Operation(method.getKey(), path.getKey(), method.getValue()));
                          }
                        }));
    return operations;
  }

  private static JsonNode read() {
    try {
      // Through a map, so that YAML's anchors are spelled out; it is our own file, so many of them are no attack
      var options = new org.yaml.snakeyaml.LoaderOptions();
      options.setMaxAliasesForCollections(10_000);
      Object tree = new org.yaml.snakeyaml.Yaml(options).load(java.nio.file.Files.readString(Path.of("../../openapi.yaml")));
      return new ObjectMapper().findAndRegisterModules().valueToTree(tree);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
