package vn.dondoc.materials;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a variant says and shows, in its own language. Kept as one document: what is sent to review and what the public
 * sees is this, as it was.
 *
 * @param text the body, or for a picture its plain-text alternative
 * @param captions WebVTT or SRT, in the language or in Vietnamese
 * @param warning for a work of kind WARNING
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record MaterialContent(
    String title, String text, String altText, String transcript, String captions, Warning warning, List<FileRef> files) {

  public MaterialContent {
    files = files == null ? List.of() : List.copyOf(files);
  }

  /** The three things a warning tells: how they trick you, how you notice, what you do. */
  public record Warning(String trick, String signs, String actions) {}

  /**
   * A stored file of the variant.
   *
   * @param id the file in the store
   */
  public record FileRef(UUID id, String name, String mediaType, long size, String sha256) {}

  public List<UUID> fileIds() {
    return files.stream().map(FileRef::id).toList();
  }

  static MaterialContent of(String title, String text) {
    return new MaterialContent(title, text, null, null, null, null, List.of());
  }

  /** Everything that can be read in it, for searching. */
  public String words() {
    Stream<String> parts = Stream.of(title, text, altText, transcript);
    Stream<String> warned = warning == null ? Stream.of() : Stream.of(warning.trick, warning.signs, warning.actions);
    return Stream.concat(parts, warned).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" "));
  }
}
