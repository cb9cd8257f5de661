package vn.dondoc.submissions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a report says.
 *
 * @param values figures by field code
 * @param narrative texts by part code
 * @param notes explanations of queries by field code
 * @param files that belong to it; left out where there are none, so that the hash of such a content stays what it was
 */
public record SubmissionContent(
    Map<String, ReportValue> values,
    Map<String, String> narrative,
    Map<String, String> notes,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ReportFile> files) {
  static final SubmissionContent EMPTY = new SubmissionContent(Map.of(), Map.of(), Map.of());

  public SubmissionContent {
    values = new TreeMap<>(values);
    narrative = new TreeMap<>(narrative);
    notes = new TreeMap<>(notes);
    files = files == null ? List.of() : List.copyOf(files);
  }

  public SubmissionContent(Map<String, ReportValue> values, Map<String, String> narrative, Map<String, String> notes) {
    this(values, narrative, notes, List.of());
  }

  SubmissionContent withFiles(List<ReportFile> those) {
    return new SubmissionContent(values, narrative, notes, those);
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
    differences("/files/", byHash(files), byHash(other.files), pointers);
    return pointers;
  }

  private static Map<String, ReportFile> byHash(List<ReportFile> files) {
    return files.stream().collect(Collectors.toMap(ReportFile::sha256, file -> file));
  }

  private static void differences(String prefix, Map<String, ?> mine, Map<String, ?> other, List<String> pointers) {
    SortedSet<String> keys = new TreeSet<>(mine.keySet());
    keys.addAll(other.keySet());
    keys.stream().filter(key -> !Objects.equals(mine.get(key), other.get(key))).map(prefix::concat).forEach(pointers::add);
  }
}
