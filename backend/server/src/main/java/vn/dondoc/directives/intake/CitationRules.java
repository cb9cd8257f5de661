package vn.dondoc.directives.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Other documents that the letter names: kind, number, date, issuer, title in quotation marks. */
final class CitationRules {
  /** Kinds by their words, folded, the longest first. */
  private static final Map<String, String[]> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("LAW", new String[] {"luat"});
    KINDS.put("DECREE", new String[] {"nghi", "dinh"});
    KINDS.put("RESOLUTION", new String[] {"nghi", "quyet"});
    KINDS.put("DIRECTIVE", new String[] {"chi", "thi"});
    KINDS.put("DECISION", new String[] {"quyet", "dinh"});
    KINDS.put("CIRCULAR", new String[] {"thong", "tu"});
    KINDS.put("PLAN", new String[] {"ke", "hoach"});
    KINDS.put("OFFICIAL_LETTER", new String[] {"cong", "van"});
    KINDS.put("NOTICE", new String[] {"thong", "bao"});
  }

  private static final Pattern TITLE = Pattern.compile("^[^;.,]{0,60}?\\b(?:v[a-z0-9]|quy d[a-z0-9]nh|ph[a-z0-9] duy[a-z0-9]t)\\s+(?:vi[a-z0-9]c\\s+)?([^;.]{10,240})");
  private static final int LONGEST_TITLE = 600;
  private static final int FARTHEST_WORDS = 8;

  private CitationRules() {}

  static List<Citation> in(Passage passage) {
    List<Citation> citations = new ArrayList<>();
    List<Dates.Found> dates = Dates.in(passage);
    Set<String> said = new HashSet<>();
    for (DocumentNumbers.Found number : DocumentNumbers.in(passage.text())) {
      if (!said.add(number.number())) {
        continue;
      }
      int from = passage.foldedIndex(number.from());
      int to = passage.foldedIndex(number.to());
      int word = wordAt(passage, from);
      String kind = kindBefore(passage, word);
      Optional<Dates.Found> date = firstFrom(dates, to).filter(d -> d.from() - to < 14 && d.date() != null);
      int end = date.map(Dates.Found::to).orElse(to);
      citations.add(
          new Citation(
              number.number(),
              date.map(Dates.Found::date).orElse(null),
              kind,
              issuerAfter(passage, end),
              titleAfter(passage, end),
              passage.source(from, end),
              Certainty.LIKELY,
              "citation.number"));
    }
    citations.addAll(lawsWithoutNumber(passage));
    return citations;
  }

  /** A law named without its number, such as "Luật An ninh mạng". */
  private static List<Citation> lawsWithoutNumber(Passage passage) {
    List<Citation> laws = new ArrayList<>();
    List<Passage.Word> words = passage.words();
    for (int i = 0; i + 1 < words.size(); i++) {
      boolean law = Fuzzy.isLike(words.get(i).text(), "luat") && Character.isUpperCase(passage.slice(words.get(i).from(), words.get(i).to()).charAt(0));
      boolean named = law && Character.isUpperCase(passage.slice(words.get(i + 1).from(), words.get(i + 1).to()).charAt(0));
      int end = named ? endOfName(passage, words.get(i).from()) : -1;
      if (end > 0 && laws.isEmpty() && !passage.folded().substring(words.get(i).from(), end).matches(".*\\d/.*")) {
        laws.add(
            new Citation(
                null, null, "LAW", null, passage.slice(words.get(i).from(), end), passage.source(words.get(i).from(), end),
                Certainty.LIKELY, "citation.law-without-number"));
      }
    }
    return laws;
  }

  private static int endOfName(Passage passage, int from) {
    for (int i = from; i < Math.min(passage.folded().length(), from + 80); i++) {
      if (";,.:(".indexOf(passage.folded().charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<Dates.Found> firstFrom(List<Dates.Found> dates, int index) {
    int at = Collections.binarySearch(dates, new Dates.Found(null, null, index, index), Comparator.comparingInt(Dates.Found::from));
    int next = at >= 0 ? at : -at - 1;
    return next < dates.size() ? Optional.of(dates.get(next)) : Optional.empty();
  }

  private static int wordAt(Passage passage, int index) {
    return passage.firstWordFrom(index);
  }

  private static String kindBefore(Passage passage, int word) {
    for (int at = word - 1; at >= 0 && at >= word - FARTHEST_WORDS; at--) {
      for (Map.Entry<String, String[]> kind : KINDS.entrySet()) {
        if (Fuzzy.isAt(passage.words(), at, kind.getValue()) && at + kind.getValue().length <= word) {
          return kind.getKey();
        }
      }
    }
    return null;
  }

  private static String issuerAfter(Passage passage, int end) {
    int word = wordAt(passage, end);
    if (word >= passage.words().size() || passage.words().get(word).from() - end > 3
        || !(Fuzzy.isLike(passage.words().get(word).text(), "cua") || passage.words().get(word).text().length() <= 5 && passage.words().get(word).text().endsWith("a"))) {
      return null;
    }
    int last = word;
    while (last + 1 < passage.words().size() && last - word < 6 && isName(passage, last, last + 1)) {
      last++;
    }
    return last == word ? null : passage.slice(passage.words().get(word + 1).from(), passage.words().get(last).to());
  }

  private static boolean isName(Passage passage, int word, int next) {
    String between = passage.folded().substring(passage.words().get(word).to(), passage.words().get(next).from());
    String text = passage.words().get(next).text();
    return between.isBlank() && !List.of("ve", "quy", "phe", "ban").contains(text) && !Fuzzy.isLike(text, "ve");
  }

  private static String titleAfter(Passage passage, int end) {
    int from = Math.min(passage.text().length(), passage.textIndex(end));
    String rest = passage.text().substring(from, Math.min(passage.text().length(), from + LONGEST_TITLE));
    int open = rest.indexOf('“');
    int close = rest.indexOf('”', open + 1);
    int other = rest.indexOf(';');
    boolean near = open >= 0 && close > open && open < 140 && (other < 0 || open < other);
    return near ? rest.substring(open + 1, close).strip() : unquoted(rest);
  }

  /** "của X về việc …" up to the end of the sentence. */
  private static String unquoted(String rest) {
    Passage after = Passage.of(rest);
    Matcher title = TITLE.matcher(after.folded());
    return title.find() ? after.slice(title.start(1), title.end(1)) : null;
  }

  /** What the letter carries out: the first document of its first paragraph. */
  static Citation parent(List<Citation> ofPreamble, LocalDate issuedOn) {
    return ofPreamble.stream()
        .filter(c -> c.number() != null && (c.kind() == null || !List.of("LAW", "DECREE", "CIRCULAR").contains(c.kind())))
        .filter(c -> c.issuedOn() == null || issuedOn == null || !c.issuedOn().isAfter(issuedOn))
        .findFirst()
        .orElse(null);
  }

  /** Each document once, the fullest citation of it. */
  static List<Citation> distinct(List<Citation> citations) {
    Map<String, Citation> byNumber = new LinkedHashMap<>();
    citations.forEach(c -> byNumber.putIfAbsent(c.number() == null ? "?" + c.title() : c.number(), c));
    return List.copyOf(byNumber.values());
  }
}
