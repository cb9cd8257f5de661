package vn.dondoc.publicsite;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.dondoc.shared.language.Language;

/**
 * What a feed says, whatever its format.
 *
 * @param id the address of the first page: one for all pages of it
 * @param next address of the following page, null on the last
 * @param updated of the newest entry; of the beginning of the service where there is none
 */
record Feed(String id, String title, String self, String page, String next, String publisher, Instant updated, List<Entry> entries) {

  /** What can be fetched beside an entry. */
  record Enclosure(String address, String mediaType, long length, String title) {}

  /** How urgent, as bulletins on the radio say it. */
  record Urgency(String term, String label) {
    static Urgency of(PublicWork work) {
      String label = new SiteWords(Language.VI).urgency(work);
      return label == null ? null : new Urgency(work.urgency().toLowerCase(Locale.ROOT), label);
    }
  }

  /**
   * One edition.
   *
   * @param urgency null where it is not urgent; terms {@code priority} and {@code urgent}
   * @param gone null while it is live; otherwise a tombstone
   */
  record Entry(
      String id,
      String address,
      String title,
      String language,
      String summary,
      String text,
      String picture,
      String author,
      String licence,
      String directive,
      List<PublicWork.Topic> topics,
      Urgency urgency,
      Instant published,
      Instant updated,
      List<Enclosure> enclosures,
      PublicWork.Gone gone) {

    static Entry of(Edition edition, Addresses addresses) {
      PublicWork work = edition.work();
      boolean live = edition.isLive();
      return new Entry(
          edition.id(), addresses.edition(edition), edition.title(), edition.tongue().tag(), live ? edition.summary() : "",
          live ? text(edition) : "", addresses.picture(work), work.unit(), work.licence(), work.directive(), work.topics(),
          Urgency.of(work), edition.published(), edition.updated(), live ? enclosures(edition, addresses) : List.of(), live ? null : edition.gone());
    }

    /** A format that was taken back is told first: a portal may still show it. */
    private static String text(Edition edition) {
      SiteWords words = new SiteWords(Language.VI);
      Stream<String> notices = edition.withdrawn().stream().map(v -> notice(v, words));
      return String.join("\n\n", Stream.concat(notices, Stream.of(edition.words())).toList());
    }

    /** That one format of what is still there was taken back, and why. */
    static String notice(PublicWork.Variant variant, SiteWords words) {
      String reason = variant.gone().reason();
      String said = words.with("gone.part", words.name("format", variant.format()), words.day(variant.gone().at()));
      return reason == null || reason.isBlank() ? said : said + " " + words.get("gone.reason") + ": " + reason;
    }

    private static List<Enclosure> enclosures(Edition edition, Addresses addresses) {
      Stream<Enclosure> files =
          edition.files().stream().map(f -> new Enclosure(addresses.file(edition.work(), f), f.mediaType(), f.size(), f.name()));
      Enclosure text =
          new Enclosure(addresses.text(edition), "text/plain", PlainText.of(edition, addresses).length, "Văn bản");
      return Stream.concat(files, Stream.of(text)).toList();
    }

    /** The title of a tombstone where the format has no better way. */
    String goneTitle() {
      return (gone.withdrawn() ? "[Đã thu hồi] " : "[Hết hạn] ") + title;
    }

    String goneNotice() {
      return (gone.withdrawn() ? "Tài liệu này đã được thu hồi, xin không dùng và gỡ các bản sao." : "Tài liệu này đã hết hạn sử dụng, xin gỡ các bản sao.")
          + (gone.reason() == null || gone.reason().isBlank() ? "" : " Lý do: " + gone.reason());
    }
  }

  /** XML 1.0 has no way to write some characters; they carry no meaning here. */
  static String writable(String text) {
    if (text == null) {
      return "";
    }
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
