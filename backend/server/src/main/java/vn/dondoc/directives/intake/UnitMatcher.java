package vn.dondoc.directives.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Finds bodies in a passage: the catalogue's units and groups by folded edit distance over whole words, then those that
 * the letter itself names. The longest name that fits wins; two different units that fit alike are offered as candidates
 * and none is picked.
 */
final class UnitMatcher {
  /** Up to this average cost a word, a match is as good as printed. */
  private static final double CERTAIN = 0.12;
  private static final double SAME = 0.3;
  private static final int SHORTEST_WITHOUT_PLACE = 4;
  private static final int MOST_CANDIDATES = 8;
  private static final Set<String> CONNECTORS = Set.of("va", "v4", "cung");
  /** Words up to the units that each have such a body: "Hội Liên hiệp Phụ nữ các xã, phường". */
  private static final int LONGEST_KIND = 6;
  /** "…, đồng chí Chủ tịch UBND …": as many words of a title between two bodies. */
  private static final int MOST_TITLES = 4;

  private final Names catalogued;
  private final Names named;
  private final Map<UUID, String> names;

  /** @param firstWord and afterWord count in the passage's words */
  record Mention(UnitMention mention, int firstWord, int afterWord) {}

  UnitMatcher(UnitCatalogue catalogue) {
    this.catalogued = new Names();
    this.named = new Names();
    this.names = new LinkedHashMap<>();
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

  private UnitMatcher(UnitMatcher known, Names named) {
    this.catalogued = known.catalogued;
    this.named = named;
    this.names = known.names;
  }

  /** One that also knows bodies which the letter addresses or gives a section, under the names it gives them. */
  UnitMatcher knowing(Collection<String> bodies) {
    Names added = new Names();
    for (String body : bodies) {
      String[] words = words(body);
      if (words.length > 1) {
        added.add(new Names.Entry(words, null, null));
      }
    }
    return new UnitMatcher(this, added);
  }

  private static String[] words(String name) {
    return Arrays.stream(Passage.fold(name).split("[^a-z0-9]+")).filter(w -> !w.isEmpty()).toArray(String[]::new);
  }

  private void add(String name, UUID unit, UnitCatalogue.Group group) {
    String[] words = words(name);
    int shorter = lengthWithoutPlace(words);
    if (shorter >= SHORTEST_WITHOUT_PLACE && shorter < words.length) {
      catalogued.add(new Names.Entry(Arrays.copyOf(words, shorter), unit, group));
    }
    if (words.length > 0) {
      catalogued.add(new Names.Entry(words, unit, group));
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
      List<Mention> several = spread(passage, at, toWord);
      Mention mention = several.isEmpty() ? at(passage, at, toWord) : several.getLast();
      if (mention == null) {
        at++;
      } else {
        found.addAll(several.isEmpty() ? List.of(mention) : several);
        at = mention.afterWord();
      }
    }
    return found;
  }

  /** "các Sở: Nội vụ, Xây dựng": each by the name it would have alone; none when this begins no such list. */
  private List<Mention> spread(Passage passage, int word, int toWord) {
    return Spread.at(passage, word)
        .map(spread -> listedAs(spread.kind(), passage, word, word + spread.said().size(), toWord))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<Mention> listedAs(String[] kind, Passage passage, int fromWord, int firstName, int toWord) {
    List<Mention> found = new ArrayList<>();
    int at = firstName;
    while (at < toWord && isJoined(passage, at, found.isEmpty() ? ":" : ",")) {
      List<Names.Fit> fits = catalogued.behind(kind, passage, at, toWord);
      if (!fits.isEmpty()) {
        Mention mention = mention(passage, at, length(fits) - kind.length, fits);
        found.add(found.isEmpty() ? new Mention(mention.mention(), fromWord, mention.afterWord()) : mention);
        at = mention.afterWord();
      } else if (!found.isEmpty() && CONNECTORS.contains(passage.words().get(at).text())) {
        at++;
      } else {
        break;
      }
    }
    return found;
  }

  /** Whether nothing but blanks and one sign stands before a word. */
  static boolean isJoined(Passage passage, int word, String sign) {
    String between = passage.folded().substring(passage.words().get(word - 1).to(), passage.words().get(word).from()).strip();
    return between.isEmpty() || between.equals(sign);
  }

  List<Mention> mentions(Passage passage) {
    return mentions(passage, 0, passage.words().size());
  }

  /** Every body of a piece that holds nothing but names; what no catalogue knows stands in its own words. */
  List<Mention> listed(Passage piece) {
    List<Mention> found = new ArrayList<>();
    int from = 0;
    for (Mention mention : mentions(piece)) {
      addUnknown(piece, from, mention.firstWord(), found);
      found.add(mention);
      from = mention.afterWord();
    }
    addUnknown(piece, from, piece.words().size(), found);
    return found;
  }

  private void addUnknown(Passage piece, int from, int to, List<Mention> found) {
    for (int[] name : from < to ? Bodies.namesOf(piece, from, to) : List.<int[]>of()) {
      found.add(unknown(piece, name[0], name[1]));
    }
  }

  /**
   * Mentions that follow one another from a word on, with nothing but signs, "và" and titles between them: the bodies of one
   * enumeration, which ends with its sentence.
   */
  List<Mention> enumeration(Passage passage, int fromWord, int slack) {
    List<Mention> found = new ArrayList<>();
    int at = fromWord;
    int end = passage.words().size();
    int free = slack;
    int titles = 0;
    while (at < end && (found.isEmpty() || !endsSentence(passage, at))) {
      List<Mention> several = spread(passage, at, end);
      Mention mention = several.isEmpty() ? atOrNew(passage, at) : several.getLast();
      if (mention != null) {
        found.addAll(several.isEmpty() ? List.of(mention) : several);
        at = mention.afterWord();
        free = 0;
        titles = MOST_TITLES;
      } else if (!found.isEmpty() && (CONNECTORS.contains(passage.words().get(at).text()) || titles-- > 0 && Titles.isOne(passage.words().get(at)))) {
        at++;
      } else if (free-- > 0) {
        at++;
      } else {
        break;
      }
    }
    return found;
  }

  /** Whether a full stop stands before a word; that of "TP." is none. */
  private static boolean endsSentence(Passage passage, int word) {
    Passage.Word before = passage.words().get(word - 1);
    return before.text().length() > 2 && passage.folded().substring(before.to(), passage.words().get(word).from()).startsWith(". ");
  }

  /** A known body, or one that only its words show to be one. */
  Mention atOrNew(Passage passage, int word) {
    Mention known = at(passage, word, passage.words().size());
    int end = known == null ? Bodies.end(passage, word) : -1;
    return end > 0 ? unknown(passage, word, end) : known;
  }

  /** The longest name that begins at a word, and of several the nearest; null for none. */
  Mention at(Passage passage, int word, int toWord) {
    List<Names.Fit> fits = catalogued.at(passage, word, toWord);
    List<Names.Fit> own = named.at(passage, word, toWord);
    if (length(own) > length(fits)) {
      return unknown(passage, word, word + length(own));
    }
    return fits.isEmpty() ? ofEach(passage, word, toWord) : mention(passage, word, length(fits), fits);
  }

  /** "Công an các xã, phường": a body that every unit of a group has one of. */
  private Mention ofEach(Passage passage, int word, int toWord) {
    if (!Bodies.isHead(passage, word)) {
      return null;
    }
    for (int at = word + 1; at < Math.min(toWord, word + LONGEST_KIND) && isJoined(passage, at, "-"); at++) {
      List<Names.Fit> group = Fuzzy.isSaid(passage.words().get(at), "cac") ? catalogued.at(passage, at, toWord) : List.of();
      if (!group.isEmpty() && group.getFirst().entry().group() != null) {
        return unknown(passage, word, at + length(group));
      }
    }
    return null;
  }

  private static int length(List<Names.Fit> fits) {
    return fits.isEmpty() ? 0 : fits.getFirst().entry().words().length;
  }

  private Mention mention(Passage passage, int word, int length, List<Names.Fit> fits) {
    Names.Fit first = fits.getFirst();
    boolean rival = fits.stream().anyMatch(f -> !f.entry().means(first.entry()) && f.cost() - first.cost() < SAME);
    int from = passage.words().get(word).from();
    int to = passage.words().get(word + length - 1).to();
    UnitMention mention = rival ? ambiguous(passage, from, to, fits) : resolved(passage, from, to, first);
    return new Mention(mention, word, word + length);
  }

  private static UnitMention resolved(Passage passage, int from, int to, Names.Fit fit) {
    Certainty certainty = fit.cost() / fit.entry().words().length <= CERTAIN ? Certainty.CERTAIN : Certainty.LIKELY;
    Names.Entry entry = fit.entry();
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

  private UnitMention ambiguous(Passage passage, int from, int to, List<Names.Fit> fits) {
    Map<UUID, UnitMention.Candidate> candidates = new LinkedHashMap<>();
    for (Names.Fit fit : fits) {
      if (fit.entry().unit() != null && candidates.size() < MOST_CANDIDATES) {
        double score = Math.round(100 * (1 - fit.cost() / (fit.entry().words().length + 1.0))) / 100.0;
        candidates.putIfAbsent(
            fit.entry().unit(), new UnitMention.Candidate(fit.entry().unit(), names.get(fit.entry().unit()), score));
      }
    }
    return undecided(passage, from, to, "unit.ambiguous", UnitMention.Kind.AMBIGUOUS, List.copyOf(candidates.values()));
  }

  private static UnitMention undecided(
      Passage passage, int from, int to, String rule, UnitMention.Kind kind, List<UnitMention.Candidate> candidates) {
    return new UnitMention(passage.slice(from, to), passage.source(from, to), Certainty.UNCERTAIN, rule, kind, List.of(), null, candidates);
  }

  /** A body the catalogue does not have, with the units whose names begin alike. */
  Mention unknown(Passage passage, int fromWord, int toWord) {
    List<Passage.Word> words = passage.words().subList(fromWord, toWord);
    Map<UUID, UnitMention.Candidate> candidates = new LinkedHashMap<>();
    for (Names.Entry entry : words.size() < 2 ? List.<Names.Entry>of() : catalogued.beginningAs(words)) {
      if (entry.unit() != null && candidates.size() < MOST_CANDIDATES) {
        double score = Math.round(100.0 * words.size() / entry.words().length) / 100.0;
        candidates.putIfAbsent(entry.unit(), new UnitMention.Candidate(entry.unit(), names.get(entry.unit()), score));
      }
    }
    boolean none = candidates.isEmpty();
    UnitMention mention =
        undecided(
            passage, words.getFirst().from(), words.getLast().to(), none ? "unit.unknown" : "unit.name-begins-alike",
            none ? UnitMention.Kind.UNKNOWN : UnitMention.Kind.AMBIGUOUS, List.copyOf(candidates.values()));
    return new Mention(mention, fromWord, toWord);
  }
}
