package vn.dondoc.directives.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the catalogue's units and groups in a passage, by folded edit distance over whole words. The longest name
 * that fits wins; two different units that fit alike are offered as candidates and none is picked.
 */
final class UnitMatcher {
  /** Up to this average cost a word, a match is as good as printed. */
  private static final double CERTAIN = 0.12;
  private static final double SAME = 0.3;
  private static final int SHORTEST_WITHOUT_PLACE = 4;
  private static final List<String> CONNECTORS = List.of("va", "cung");

  /** By how many words a name has, the most first. */
  private final NavigableMap<Integer, List<Entry>> entries = new TreeMap<>(Comparator.reverseOrder());

  /** Words recur: what one costs against another is worked out once a letter. */
  private final Map<String, Map<String, Double>> costs = new ConcurrentHashMap<>();
  private final Map<UUID, String> names = new LinkedHashMap<>();

  /** A name in the catalogue; {@code group} is null for a unit's. */
  private record Entry(String[] words, UUID unit, UnitCatalogue.Group group) {
    boolean means(Entry other) {
      return unit != null && unit.equals(other.unit) || group != null && other.group != null && group.code().equals(other.group.code());
    }
  }

  private record Fit(Entry entry, double cost, int words) {}

  /** @param firstWord and afterWord count in the passage's words */
  record Mention(UnitMention mention, int firstWord, int afterWord) {}

  UnitMatcher(UnitCatalogue catalogue) {
    for (UnitCatalogue.Unit unit : catalogue.units()) {
      names.put(unit.id(), unit.name());
      add(unit.name(), unit.id(), null);
      unit.aliases().forEach(alias -> add(alias, unit.id(), null));
    }
    for (UnitCatalogue.Group group : catalogue.groups()) {
      add(group.name(), null, group);
      group.aliases().forEach(alias -> add(alias, null, group));
    }
  }

  private void add(String name, UUID unit, UnitCatalogue.Group group) {
    String[] words =
        Arrays.stream(Passage.fold(name).split("[^a-z0-9]+")).filter(w -> !w.isEmpty()).toArray(String[]::new);
    int shorter = lengthWithoutPlace(words);
    if (shorter >= SHORTEST_WITHOUT_PLACE && shorter < words.length) {
      entries.computeIfAbsent(shorter, length -> new ArrayList<>()).add(new Entry(Arrays.copyOf(words, shorter), unit, group));
    }
    if (words.length > 0) {
      entries.computeIfAbsent(words.length, length -> new ArrayList<>()).add(new Entry(words, unit, group));
    }
  }

  /** A letter of the city leaves "thành phố …" away behind a name that is long enough to be known without it. */
  private static int lengthWithoutPlace(String[] words) {
    for (int i = words.length - 2; i > 0; i--) {
      if (words[i].equals("thanh") && words[i + 1].equals("pho")) {
        return i;
      }
    }
    return words.length;
  }

  /** Every mention between two words, from left to right. */
  List<Mention> mentions(Passage passage, int fromWord, int toWord) {
    List<Mention> found = new ArrayList<>();
    int at = fromWord;
    while (at < toWord) {
      Mention mention = at(passage, at, toWord);
      if (mention == null) {
        at++;
      } else {
        found.add(mention);
        at = mention.afterWord();
      }
    }
    return found;
  }

  List<Mention> mentions(Passage passage) {
    return mentions(passage, 0, passage.words().size());
  }

  /**
   * Mentions that follow one another from a word on, with nothing but commas and "và" between them: the bodies of one
   * enumeration.
   */
  List<Mention> enumeration(Passage passage, int fromWord, int slack) {
    List<Mention> found = new ArrayList<>();
    int at = fromWord;
    int end = passage.words().size();
    int free = slack;
    while (at < end) {
      Mention mention = at(passage, at, end);
      if (mention != null) {
        found.add(mention);
        at = mention.afterWord();
        free = 0;
      } else if (!found.isEmpty() && CONNECTORS.contains(passage.words().get(at).text())) {
        at++;
      } else if (free-- > 0) {
        at++;
      } else {
        break;
      }
    }
    return found;
  }

  /** The longest name that begins at a word, and of several the nearest; null for none. */
  Mention at(Passage passage, int word, int toWord) {
    for (Map.Entry<Integer, List<Entry>> sameLength : entries.entrySet()) {
      int length = sameLength.getKey();
      if (word + length <= toWord) {
        List<Fit> fits = fits(passage, word, sameLength.getValue());
        if (!fits.isEmpty()) {
          return mention(passage, word, length, fits);
        }
      }
    }
    return null;
  }

  private List<Fit> fits(Passage passage, int word, List<Entry> candidates) {
    List<Fit> fits = new ArrayList<>();
    for (Entry entry : candidates) {
      double cost = cost(passage, word, entry.words());
      if (cost < Double.POSITIVE_INFINITY) {
        fits.add(new Fit(entry, cost, entry.words().length));
      }
    }
    fits.sort(Comparator.comparingDouble(Fit::cost));
    return fits;
  }

  private Mention mention(Passage passage, int word, int length, List<Fit> fits) {
    Fit first = fits.getFirst();
    boolean rival = fits.stream().anyMatch(f -> !f.entry().means(first.entry()) && f.cost() - first.cost() < SAME);
    int from = passage.words().get(word).from();
    int to = passage.words().get(word + length - 1).to();
    UnitMention mention = rival ? ambiguous(passage, from, to, fits) : resolved(passage, from, to, first);
    return new Mention(mention, word, word + length);
  }

  private double cost(Passage passage, int at, String[] meant) {
    List<Passage.Word> words = passage.words();
    if (meant.length == 1) {
      return isAbbreviation(passage, words.get(at), meant[0]) ? 0 : Double.POSITIVE_INFINITY;
    }
    // A short name may be one letter off, a long one a little in every third word
    double most = meant.length <= 3 ? 1.05 : 0.36 * meant.length;
    double total = 0;
    for (int i = 0; i < meant.length && total <= most; i++) {
      double cost = cost(words.get(at + i).text(), meant[i]);
      total += cost > Fuzzy.allowance(meant[i].length()) ? Double.POSITIVE_INFINITY : cost;
    }
    return total <= most ? total : Double.POSITIVE_INFINITY;
  }

  private double cost(String word, String meant) {
    return costs.computeIfAbsent(word, w -> new ConcurrentHashMap<>()).computeIfAbsent(meant, m -> Fuzzy.cost(word, m));
  }

  /** A name of one word is an abbreviation: only its very letters count, and only in capitals. */
  private static boolean isAbbreviation(Passage passage, Passage.Word word, String meant) {
    return word.text().equals(meant)
        && passage.slice(word.from(), word.to()).chars().noneMatch(Character::isLowerCase);
  }

  private static UnitMention resolved(Passage passage, int from, int to, Fit fit) {
    Certainty certainty = fit.cost() / fit.words() <= CERTAIN ? Certainty.CERTAIN : Certainty.LIKELY;
    Entry entry = fit.entry();
    boolean isGroup = entry.group() != null;
    return new UnitMention(
        passage.slice(from, to),
        passage.source(from, to),
        certainty,
        isGroup ? "unit.group-name" : "unit.name",
        isGroup ? UnitMention.Kind.GROUP : UnitMention.Kind.UNIT,
        isGroup ? List.copyOf(entry.group().members()) : List.of(entry.unit()),
        isGroup ? entry.group().code() : null,
        List.of());
  }

  private UnitMention ambiguous(Passage passage, int from, int to, List<Fit> fits) {
    Map<UUID, UnitMention.Candidate> candidates = new LinkedHashMap<>();
    for (Fit fit : fits) {
      if (fit.entry().unit() != null && candidates.size() < 8) {
        double score = Math.round(100 * (1 - fit.cost() / (fit.words() + 1.0))) / 100.0;
        candidates.putIfAbsent(
            fit.entry().unit(), new UnitMention.Candidate(fit.entry().unit(), names.get(fit.entry().unit()), score));
      }
    }
    return new UnitMention(
        passage.slice(from, to),
        passage.source(from, to),
        Certainty.UNCERTAIN,
        "unit.ambiguous",
        UnitMention.Kind.AMBIGUOUS,
        List.of(),
        null,
        List.copyOf(candidates.values()));
  }

  /** A body the catalogue does not have, with the units whose names begin alike. */
  UnitMention unknown(Passage passage, int from, int to) {
    Passage cut = passage.cut(from, to);
    Map<UUID, UnitMention.Candidate> candidates = new LinkedHashMap<>();
    for (Entry entry : entries.values().stream().flatMap(List::stream).toList()) {
      int common = 0;
      while (entry.unit() != null && common < Math.min(entry.words().length, cut.words().size())
          && Fuzzy.isSaid(cut.words().get(common), entry.words()[common])) {
        common++;
      }
      if (common >= 2 && common == cut.words().size() && candidates.size() < 8) {
        double score = Math.round(100.0 * common / entry.words().length) / 100.0;
        candidates.putIfAbsent(entry.unit(), new UnitMention.Candidate(entry.unit(), names.get(entry.unit()), score));
      }
    }
    UnitMention.Kind kind = candidates.isEmpty() ? UnitMention.Kind.UNKNOWN : UnitMention.Kind.AMBIGUOUS;
    return new UnitMention(
        passage.slice(from, to),
        passage.source(from, to),
        Certainty.UNCERTAIN,
        candidates.isEmpty() ? "unit.unknown" : "unit.name-begins-alike",
        kind,
        List.of(),
        null,
        List.copyOf(candidates.values()));
  }
}
