package vn.dondoc.publicsite;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A work as the public sees it: what is live of it, and what was.
 *
 * @param code of its short address
 * @param directive number of the directive it belongs to, null without
 * @param successor code of the work that takes its place, null without
 * @param changed when the public last had reason to look again
 * @param waiting languages that are being made
 */
record PublicWork(
    UUID id,
    String code,
    String kind,
    String title,
    String unit,
    String licence,
    String rightsHolder,
    LocalDate validUntil,
    String campaign,
    String directive,
    String urgency,
    String successor,
    Instant published,
    Instant changed,
    List<Topic> topics,
    List<Variant> variants,
    List<Tongue> waiting) {

  record Topic(String code, String name) {}

  /** A language of the catalogue. */
  record Tongue(String tag, String name, String nameEn) {
    boolean isVietnamese() {
      return tag.equals("vi");
    }

    /** Whoever asks for a language takes it in any way of writing. */
    boolean isMeantBy(String asked) {
      String here = tag.toLowerCase(java.util.Locale.ROOT);
      String there = asked.toLowerCase(java.util.Locale.ROOT);
      return here.equals(there) || here.startsWith(there + "-x-");
    }
  }

  /** A file that may be downloaded. */
  record Attachment(UUID id, String name, String mediaType, long size) {}

  record Warning(String trick, String signs, String actions) {}

  /** When, how and why something went away. */
  record Gone(Instant at, boolean withdrawn, String reason) {}

  /**
   * One language × format.
   *
   * @param writing which dialect, null where there is one
   * @param gone null while it is live; then only the language and the format are of use
   */
  record Variant(
      UUID id,
      Tongue tongue,
      String writing,
      String format,
      String title,
      String text,
      String altText,
      String transcript,
      String captions,
      Warning warning,
      List<Attachment> files,
      Instant firstLive,
      Instant liveSince,
      Gone gone) {

    boolean isLive() {
      return gone == null;
    }

    Instant changed() {
      return gone == null ? liveSince : gone.at();
    }
  }

  public boolean isLive() {
    return variants.stream().anyMatch(Variant::isLive);
  }

  /** One for each language that is or was public, Vietnamese first. */
  public List<Edition> editions() {
    Map<String, List<Variant>> byLanguage = new LinkedHashMap<>();
    variants.stream()
        .sorted(Comparator.comparing((Variant v) -> !v.tongue().isVietnamese()).thenComparing(v -> v.tongue().name()).thenComparing(Variant::format))
        .forEach(v -> byLanguage.computeIfAbsent(v.tongue().tag(), tag -> new java.util.ArrayList<>()).add(v));
    return byLanguage.values().stream().map(of -> new Edition(this, List.copyOf(of))).toList();
  }

  /** The one to show without a word about the language: live before gone, Vietnamese before others. */
  public Edition first() {
    List<Edition> all = editions();
    return all.stream().filter(Edition::isLive).findFirst().orElse(all.getFirst());
  }

  public Optional<Edition> edition(String tag) {
    return editions().stream().filter(e -> e.tongue().isMeantBy(tag)).findFirst();
  }

  /** What went away last, where nothing is left. */
  public Optional<Gone> gone() {
    return isLive() ? Optional.empty() : variants.stream().map(Variant::gone).filter(Objects::nonNull).max(Comparator.comparing(Gone::at));
  }
}
