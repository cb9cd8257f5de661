package vn.dondoc.directives.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A letter of the corpus with what a careful reader finds in it. */
record CorpusLetter(String name, String text, JsonNode expected) {
  /** Written in one go before any rule was made for them; the strict tests leave them out. */
  private static final String UNSEEN = "unseen-";

  static Stream<CorpusLetter> all() {
    try (Stream<Path> files = Files.list(Path.of(CorpusLetter.class.getResource("/intake/corpus").toURI()))) {
      return files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".txt")).sorted().toList().stream().map(f -> named(f.replace(".txt", "")));
    } catch (IOException | URISyntaxException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** Letters that the rules were made with. */
  static Stream<CorpusLetter> seen() {
    return all().filter(letter -> !letter.isHeldBack());
  }

  static CorpusLetter named(String name) {
    try {
      return new CorpusLetter(name, LetterFiles.resource("/intake/corpus/" + name + ".txt"), new ObjectMapper().readTree(LetterFiles.resource("/intake/corpus/" + name + ".json")));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  boolean isHeldBack() {
    return name.startsWith(UNSEEN);
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
      series().forEach(o -> facts.put("series/" + o.split(" ")[0], o));
    }
    return facts;
  }

  /** Occurrences; MONTHLY and QUARTERLY stand for every month and every quarter's last. */
  List<String> series() {
    List<String> occurrences = new ArrayList<>();
    for (String printed : expected.has("series") ? strings(expected.get("series")) : List.<String>of()) {
      String[] said = printed.split(" ");
      int step = said[0].equals("MONTHLY") ? 1 : said[0].equals("QUARTERLY") ? 3 : 0;
      for (int month = step; step > 0 && month <= 12; month += step) {
        occurrences.add((step == 1 ? "MONTH_" + month : "QUARTER_" + month / 3) + " " + said[1] + " --%02d-%s".formatted(month, said[2]));
      }
      if (step == 0) {
        occurrences.add(printed);
      }
    }
    return occurrences;
  }

  static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(node -> strings.add(node.asText()));
    return strings;
  }

  static List<String> fieldNames(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
