package vn.dondoc.directives.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Names of bodies word by word, so that thousands that begin alike cost no more than their first words. */
final class Names {
  /** Behind so many words of a name a short word may be spoiled twice; the whole name's allowance still holds. */
  private static final int WELL_INSIDE = 2;
  private static final double MORE_INSIDE = 0.36;

  private final Node root = new Node();
  /** Words recur: what may begin with one is worked out once. */
  private final Map<String, List<Step>> beginnings = new ConcurrentHashMap<>();

  /** A name; of unit and group one is null, both of a body that only the letter itself names. */
  record Entry(String[] words, UUID unit, UnitCatalogue.Group group) {
    boolean means(Entry other) {
      return unit != null && unit.equals(other.unit) || group != null && other.group != null && group.code().equals(other.group.code());
    }
  }

  record Fit(Entry entry, double cost) {}

  private record Step(Node node, double cost) {}

  private static final class Node {
    private final Map<String, Node> next = new LinkedHashMap<>();
    private final List<Entry> ends = new ArrayList<>();
  }

  void add(Entry entry) {
    Node node = root;
    for (String word : entry.words()) {
      node = node.next.computeIfAbsent(word, w -> new Node());
    }
    node.ends.add(entry);
  }

  /** All entries that begin as the words do, word for word. */
  List<Entry> beginningAs(List<Passage.Word> words) {
    Node node = root;
    for (Passage.Word word : words) {
      node = node.next.get(word.text());
      if (node == null) {
        return List.of();
      }
    }
    List<Entry> found = new ArrayList<>();
    collect(node, found);
    return found;
  }

  private static void collect(Node node, List<Entry> found) {
    found.addAll(node.ends);
    node.next.values().forEach(child -> collect(child, found));
  }

  /** The longest names that the words from a place on may be meant to say. */
  List<Fit> at(Passage passage, int word, int toWord) {
    List<Fit> fits = new ArrayList<>();
    if (word < toWord) {
      for (Step step : beginnings.computeIfAbsent(passage.words().get(word).text(), w -> steps(root, w, 0))) {
        follow(passage, word, word + 1, toWord, step, fits);
      }
    }
    return longest(fits);
  }

  private static List<Fit> longest(List<Fit> fits) {
    int longest = fits.stream().mapToInt(f -> f.entry().words().length).max().orElse(0);
    fits.removeIf(f -> f.entry().words().length < longest);
    fits.sort(java.util.Comparator.comparingDouble(Fit::cost));
    return fits;
  }

  /** The longest names that begin with some words that are not printed and go on with those from a place on. */
  List<Fit> behind(String[] unprinted, Passage passage, int word, int toWord) {
    Node node = root;
    for (String meant : unprinted) {
      node = node == null ? null : node.next.get(meant);
    }
    List<Fit> fits = new ArrayList<>();
    if (node != null && word < toWord) {
      for (Step step : steps(node, passage.words().get(word).text(), 0)) {
        follow(passage, word, word + 1, toWord, step, fits);
      }
    }
    return longest(fits);
  }

  private static List<Step> steps(Node node, String word, double more) {
    List<Step> steps = new ArrayList<>();
    node.next.forEach(
        (meant, child) -> {
          double cost = Fuzzy.cost(word, meant);
          if (cost <= Fuzzy.allowance(meant.length()) + more) {
            steps.add(new Step(child, cost));
          }
        });
    return steps;
  }

  private void follow(Passage passage, int first, int at, int toWord, Step step, List<Fit> fits) {
    for (Entry entry : step.node().ends) {
      if (fits(passage, first, entry, step.cost())) {
        fits.add(new Fit(entry, step.cost()));
      }
    }
    if (at < toWord && !step.node().next.isEmpty()) {
      boolean inside = at - first >= WELL_INSIDE;
      for (Step next : steps(step.node(), passage.words().get(at).text(), inside && !passage.words().get(at).typed() ? MORE_INSIDE : 0)) {
        follow(passage, first, at + 1, toWord, new Step(next.node(), step.cost() + next.cost()), fits);
      }
    }
  }

  /** A short name may be one letter off, a long one a little in every third word; one word is an abbreviation and exact. */
  private static boolean fits(Passage passage, int first, Entry entry, double cost) {
    int length = entry.words().length;
    if (length == 1) {
      Passage.Word word = passage.words().get(first);
      return word.text().equals(entry.words()[0]) && passage.slice(word.from(), word.to()).chars().noneMatch(Character::isLowerCase);
    }
    return cost <= (length <= 3 ? 1.05 : 0.36 * length);
  }
}
