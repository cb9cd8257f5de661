package vn.dondoc.directives.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Precision and recall of a reading against the answer key, by kind of fact; every miss is kept in words. */
final class Accuracy {
  static final List<String> KINDS = List.of("number", "date", "heads", "units", "due", "periods");

  /** @param right facts that are in both; read and expected count each side */
  record Score(int right, int read, int expected) {
    Score plus(Score more) {
      return new Score(right + more.right, read + more.read, expected + more.expected);
    }

    double precision() {
      return read == 0 ? 1 : (double) right / read;
    }

    double recall() {
      return expected == 0 ? 1 : (double) right / expected;
    }
  }

  private final Map<String, Score> scores = new TreeMap<>();
  private final List<String> misses = new ArrayList<>();

  Score score(String kind) {
    return scores.getOrDefault(kind, new Score(0, 0, 0));
  }

  List<String> misses() {
    return misses;
  }

  /** Adds one reading of a letter; a text that is refused has read nothing. */
  void add(CorpusLetter letter, String text, String marking) {
    Map<String, List<String>> expected = expected(letter);
    Map<String, List<String>> read = new TreeMap<>();
    try {
      read = read(letter, new LetterReader(letter.catalogue().units()).read(text));
    } catch (UnreadableLetter refused) {
      misses.add(letter + marking + " refused: " + refused.reason());
    }
    for (String kind : KINDS) {
      compare(letter + marking, kind, expected.getOrDefault(kind, List.of()), read.getOrDefault(kind, List.of()));
    }
  }

  private void compare(String where, String kind, List<String> expected, List<String> read) {
    List<String> missing = new ArrayList<>(expected);
    List<String> extra = new ArrayList<>();
    for (String fact : read) {
      int at = 0;
      while (at < missing.size() && !isSame(missing.get(at), fact)) {
        at++;
      }
      if (at < missing.size()) {
        missing.remove(at);
      } else {
        extra.add(fact);
      }
    }
    scores.merge(kind, new Score(read.size() - extra.size(), read.size(), expected.size()), Score::plus);
    missing.forEach(fact -> misses.add(where + " " + kind + " not read: " + fact));
    extra.forEach(fact -> misses.add(where + " " + kind + " wrongly read: " + fact));
  }

  /** A body outside the catalogue stands in the letter's own spelling, which OCR may have spoiled. */
  private static boolean isSame(String expected, String read) {
    if (expected.equals(read) || !expected.contains("?") || !read.contains("?")) {
      return expected.equals(read);
    }
    String[] one = Passage.fold(expected).split("[^a-z0-9]+");
    String[] two = Passage.fold(read).split("[^a-z0-9]+");
    boolean same = one.length == two.length && expected.charAt(expected.length() - 1) == read.charAt(read.length() - 1);
    for (int i = 0; same && i < one.length; i++) {
      same = Fuzzy.isLike(two[i], one[i]);
    }
    return same;
  }

  private static Map<String, List<String>> expected(CorpusLetter letter) {
    JsonNode key = letter.expected();
    Map<String, List<String>> facts = new TreeMap<>();
    facts.put("number", List.of(key.get("number").asText()));
    facts.put("date", List.of(key.get("issuedOn").asText()));
    facts.put("heads", CorpusLetter.fieldNames(key.get("clauses")));
    List<String> units = new ArrayList<>();
    key.get("clauses").properties().forEach(c -> c.getValue().forEach(unit -> units.add(c.getKey() + " " + unit.asText())));
    facts.put("units", units);
    facts.put("due", key.get("dues").properties().stream().map(d -> d.getKey() + " " + d.getValue().asText()).toList());
    List<String> periods = new ArrayList<>(CorpusLetter.strings(key.get("periods")));
    periods.addAll(letter.series());
    facts.put("periods", periods);
    return facts;
  }

  private static Map<String, List<String>> read(CorpusLetter letter, LetterReading reading) {
    ReadFacts names = new ReadFacts(letter.catalogue());
    Map<String, List<String>> facts = new TreeMap<>();
    facts.put("number", reading.number().value() == null ? List.of() : List.of(reading.number().value()));
    facts.put("date", reading.issuedOn().value() == null ? List.of() : List.of(reading.issuedOn().value().toString()));
    facts.put("heads", reading.clauses().stream().filter(c -> !c.duties().isEmpty()).map(ClauseReading::label).toList());
    facts.put("units", reading.clauses().stream().flatMap(c -> c.duties().stream().map(d -> c.label() + " " + names.duty(d))).toList());
    facts.put("due", reading.clauses().stream().filter(c -> c.due() != null).map(c -> c.label() + " " + ReadFacts.due(c.due())).toList());
    List<String> periods = new ArrayList<>();
    reading.periods().forEach(p -> periods.add(p.coversFrom() + ".." + p.coversTo() + " " + ReadFacts.due(p.due())));
    reading.series().forEach(s -> s.occurrences().forEach(o -> periods.add(ReadFacts.series(o))));
    facts.put("periods", periods);
    return facts;
  }
}
