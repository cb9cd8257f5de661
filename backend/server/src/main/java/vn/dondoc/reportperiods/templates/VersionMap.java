package vn.dondoc.reportperiods.templates;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.dondoc.reportperiods.templates.TemplateForm.Field;

/**
 * Which field of one form says the same as which field of another: the one with its code and indicator, else the only
 * one with its indicator. The browser maps a draft it holds in the same way, on the same test vectors.
 *
 * @param fields code in the later form by code in the earlier; a field that is not here has no place in the later
 * @param parts codes of narrative parts that both have
 */
public record VersionMap(Map<String, String> fields, List<String> parts) {

  public static VersionMap between(TemplateForm earlier, TemplateForm later) {
    Map<String, String> fields = new TreeMap<>();
    Map<String, Field> open = byCode(later.enteredFields());
    for (Field field : earlier.enteredFields()) {
      Field same = open.get(field.code());
      if (same != null && same.indicator().equals(field.indicator()) && isCompatible(field, same)) {
        fields.put(field.code(), open.remove(field.code()).code());
      }
    }
    List<Field> left = earlier.enteredFields().stream().filter(f -> !fields.containsKey(f.code())).toList();
    Map<String, List<Field>> places = byIndicator(open.values());
    byIndicator(left)
        .forEach(
            (indicator, asked) -> {
              List<Field> there = places.getOrDefault(indicator, List.of());
              if (asked.size() == 1 && there.size() == 1 && isCompatible(asked.getFirst(), there.getFirst())) {
                fields.put(asked.getFirst().code(), there.getFirst().code());
              }
            });
    List<String> parts =
        earlier.narrative().stream().map(TemplateForm.NarrativePart::code).filter(code -> later.narrativePart(code).isPresent()).toList();
    return new VersionMap(fields, parts);
  }

  private static boolean isCompatible(Field one, Field other) {
    return one.type() == other.type()
        || (one.type().isNumber() && other.type().isNumber())
        || (one.type().isText() && other.type().isText());
  }

  private static Map<String, Field> byCode(List<Field> fields) {
    return new HashMap<>(fields.stream().collect(Collectors.toMap(Field::code, field -> field)));
  }

  private static Map<String, List<Field>> byIndicator(Collection<Field> fields) {
    return fields.stream().collect(Collectors.groupingBy(Field::indicator));
  }
}
