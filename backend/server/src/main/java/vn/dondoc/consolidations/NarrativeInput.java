package vn.dondoc.consolidations;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** The text of a draft, by the code of the template's part. */
public record NarrativeInput(@NotNull @Size(max = 50) Map<String, @NotNull @Size(max = 20_000) String> narrative) {

  /** JSON pointers of what differs. */
  List<String> differences(Map<String, String> other) {
    TreeSet<String> parts = new TreeSet<>(narrative.keySet());
    parts.addAll(other.keySet());
    return parts.stream().filter(part -> !Objects.equals(narrative.get(part), other.get(part))).map("/narrative/"::concat).toList();
  }
}
