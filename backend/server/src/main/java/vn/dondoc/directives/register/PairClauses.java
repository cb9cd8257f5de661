package vn.dondoc.directives.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which clause of a new directive takes the place of which of the old one: the likest first, each once, by the runs of two
 * words they share; the same place in the letter tips the scale. What a person said holds before that.
 */
final class PairClauses {
  private static final double LIKE = 0.4;
  private static final double SAME_PLACE = 0.05;

  private PairClauses() {}

  record Text(String label, String body) {}

  private record Likeness(Text later, Text earlier, double share) {}

  /**
   * @param said labels of new clauses with those of old ones; an empty label: none
   * @return labels of old clauses by those of the new ones
   */
  static Map<String, String> pair(List<Text> later, List<Text> earlier, Map<String, String> said) {
    Map<String, String> pairs = new HashMap<>();
    Set<String> taken = new HashSet<>();
    later.stream().filter(one -> said.containsKey(one.label())).forEach(one -> {
      String old = said.get(one.label());
      if (earlier.stream().anyMatch(e -> e.label().equals(old)) && taken.add(old)) {
        pairs.put(one.label(), old);
      }
    });
    List<Likeness> like = new ArrayList<>();
    for (Text one : later) {
      if (!said.containsKey(one.label())) {
        earlier.stream().filter(e -> !taken.contains(e.label())).map(e -> likeness(one, e)).filter(l -> l.share() >= LIKE).forEach(like::add);
      }
    }
    like.sort(Comparator.comparingDouble(Likeness::share).reversed());
    for (Likeness l : like) {
      if (!pairs.containsKey(l.later().label()) && taken.add(l.earlier().label())) {
        pairs.put(l.later().label(), l.earlier().label());
      }
    }
    return pairs;
  }

  private static Likeness likeness(Text later, Text earlier) {
    Set<String> one = runs(later.body());
    Set<String> other = runs(earlier.body());
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    int all = one.size() + other.size() - both.size();
    double share = all == 0 ? 0 : (double) both.size() / all;
    return new Likeness(later, earlier, share > 0 && later.label().equals(earlier.label()) ? share + SAME_PLACE : share);
  }

  private static Set<String> runs(String text) {
    String[] words = Arrays.stream(CitationFits.folded(text).split("[^a-z0-9]+")).filter(word -> !word.isEmpty()).toArray(String[]::new);
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + 1 < words.length; i++) {
      runs.add(words[i] + " " + words[i + 1]);
    }
    return runs;
  }
}
