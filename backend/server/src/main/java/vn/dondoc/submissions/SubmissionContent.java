package vn.dondoc.submissions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a report says.
 *
 * @param values figures by field code
 * @param narrative texts by part code
 * @param notes explanations of queries by field code
 */
public record SubmissionContent(
    Map<String, ReportValue> values, Map<String, String> narrative, Map<String, String> notes) {
  static final SubmissionContent EMPTY = new SubmissionContent(Map.of(), Map.of(), Map.of());

  public SubmissionContent {
    values = new TreeMap<>(values);
    narrative = new TreeMap<>(narrative);
    notes = new TreeMap<>(notes);
  }

  boolean hasNote(String field) {
    return notes.containsKey(field) && !notes.get(field).isBlank();
  }

  /** JSON pointers of what differs. */
  List<String> differences(SubmissionContent other) {
    List<String> pointers = new ArrayList<>();
    differences("/values/", values, other.values, pointers);
    differences("/narrative/", narrative, other.narrative, pointers);
    differences("/notes/", notes, other.notes, pointers);
    return pointers;
  }

  private static void differences(String prefix, Map<String, ?> mine, Map<String, ?> other, List<String> pointers) {
    SortedSet<String> keys = new TreeSet<>(mine.keySet());
    keys.addAll(other.keySet());
    keys.stream().filter(key -> !Objects.equals(mine.get(key), other.get(key))).map(prefix::concat).forEach(pointers::add);
  }
}
