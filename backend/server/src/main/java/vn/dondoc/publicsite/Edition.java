package vn.dondoc.publicsite;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** A work in one language, whatever the formats: one page, one entry of a feed. */
record Edition(PublicWork work, List<PublicWork.Variant> variants) {

  public PublicWork.Tongue tongue() {
    return variants.getFirst().tongue();
  }

  public boolean isLive() {
    return variants.stream().anyMatch(PublicWork.Variant::isLive);
  }

  public List<PublicWork.Variant> live() {
    return variants.stream().filter(PublicWork.Variant::isLive).toList();
  }

  /** Stable whatever the address of the service: made of the work and the language. */
  public String id() {
    String name = work.id() + "/" + tongue().tag();
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  public String title() {
    return live().stream().map(PublicWork.Variant::title).filter(Objects::nonNull).findFirst().orElse(work.title());
  }

  public Instant published() {
    return variants.stream()
        .map(PublicWork.Variant::firstLive)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(work.published() == null ? updated() : work.published());
  }

  /** A correction, a new format and a withdrawal each make it newer. */
  public Instant updated() {
    return variants.stream().map(PublicWork.Variant::changed).max(Comparator.naturalOrder()).orElseThrow();
  }

  /** Formats that were taken back while others of the language stay. */
  public List<PublicWork.Variant> withdrawn() {
    return isLive() ? variants.stream().filter(v -> !v.isLive() && v.gone().withdrawn()).toList() : List.of();
  }

  /** Why nothing is left of it. */
  public PublicWork.Gone gone() {
    return variants.stream().map(PublicWork.Variant::gone).filter(Objects::nonNull).max(Comparator.comparing(PublicWork.Gone::at)).orElseThrow();
  }

  /** What is read, in one piece. */
  public String words() {
    return String.join("\n\n", live().stream().flatMap(Edition::wordsOf).distinct().toList());
  }

  private static Stream<String> wordsOf(PublicWork.Variant v) {
    Stream<String> warning =
        v.warning() == null ? Stream.of() : Stream.of(v.warning().trick(), v.warning().signs(), v.warning().actions());
    return Stream.concat(Stream.of(v.text(), v.altText(), v.transcript()), warning).filter(part -> part != null && !part.isBlank()).map(String::strip);
  }

  /** The beginning of it, for a list. */
  public String summary() {
    String plain = words().replaceAll("\\s+", " ");
    if (plain.codePointCount(0, plain.length()) <= 180) {
      return plain;
    }
    String start = plain.substring(0, plain.offsetByCodePoints(0, 180));
    int space = start.lastIndexOf(' ');
    return (space > 0 ? start.substring(0, space) : start) + "…";
  }

  public List<PublicWork.Attachment> files() {
    return live().stream().flatMap(v -> v.files().stream()).distinct().toList();
  }
}
