package vn.dondoc.shared.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON Merge Patch, the algorithm of RFC 7396, section 2. */
public final class MergePatch {
  private MergePatch() {}

  public static JsonNode apply(JsonNode target, JsonNode patch) {
    if (!patch.isObject()) {
      return patch;
    }
    ObjectNode result = target != null && target.isObject() ? target.deepCopy() : JsonNodeFactory.instance.objectNode();
    patch.properties().forEach(
        entry -> {
          if (entry.getValue().isNull()) {
            result.remove(entry.getKey());
          } else {
            result.set(entry.getKey(), apply(result.get(entry.getKey()), entry.getValue()));
          }
        });
    return result;
  }
}
