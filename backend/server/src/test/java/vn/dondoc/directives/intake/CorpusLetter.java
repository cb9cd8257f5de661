package vn.dondoc.directives.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A letter of the corpus with what a careful reader finds in it. */
record CorpusLetter(String name, String text, JsonNode expected) {
  /** Letters that the rules were tuned on, then those written before the tuning and looked at only afterwards. */
  private static final List<String> TUNED =
      List.of(
          "01-clean-consistent", "02-lettered-monthly", "03-plan-campaign-trap", "04-wrapped-pages", "05-dashes-only",
          "06-directive-capitals", "07-conflicting-windows", "08-series-and-rest-day", "09-table-as-text");
  private static final List<String> HELD_BACK =
      List.of("held-1-quyet-dinh", "held-2-ke-hoach", "held-3-cong-van-dong-dai", "held-4-thong-bao", "held-5-cong-van-wrap");

  static Stream<CorpusLetter> all() {
    return Stream.concat(TUNED.stream(), HELD_BACK.stream()).map(CorpusLetter::named);
  }

  static CorpusLetter named(String name) {
    try {
      return new CorpusLetter(name, LetterFiles.resource("/intake/corpus/" + name + ".txt"), new ObjectMapper().readTree(LetterFiles.resource("/intake/corpus/" + name + ".json")));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  boolean isHeldBack() {
    return name.startsWith("held-");
  }

  TestCatalogue catalogue() {
    return TestCatalogue.named(expected.get("catalogue").asText());
  }

  /** The answer key as facts, in the form of {@link ReadFacts}. */
  Map<String, String> facts() {
    Map<String, String> facts = new TreeMap<>();
    for (String field : List.of("number", "issuedOn", "kind", "issuer", "subject", "parent", "consolidator")) {
      if (expected.has(field)) {
        facts.put(field, expected.get(field).asText());
      }
    }
    for (String list : List.of("addressees", "campaign", "periods", "receivers", "questions")) {
      if (expected.has(list)) {
        facts.put(list, strings(expected.get(list)).toString());
      }
    }
    facts.put("heads", fieldNames(expected.get("clauses")).toString());
    expected.get("clauses").properties().forEach(clause -> facts.put("units/" + clause.getKey(), strings(clause.getValue()).toString()));
    facts.put("dues", fieldNames(expected.get("dues")).toString());
    expected.get("dues").properties().forEach(due -> facts.put("due/" + due.getKey(), due.getValue().asText()));
    if (expected.has("series")) {
      strings(expected.get("series")).forEach(o -> facts.put("series/" + o.split(" ")[0], o));
    }
    return facts;
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(node -> strings.add(node.asText()));
    return strings;
  }

  private static List<String> fieldNames(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
