package vn.dondoc.publicsite;

import static vn.dondoc.publicsite.XmlText.attributes;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * RSS 2.0. It has no tombstones, so one that went away stays under its guid with a title and a notice that say so, the
 * category {@code thu-hoi} or {@code het-han}, and nothing to download. It has room for one enclosure: the first file.
 */
final class RssFeed {
  static final String MEDIA_TYPE = "application/rss+xml; charset=utf-8";

  /** Category domain under which the state of an entry stands. */
  static final String STATE = "trang-thai";

  /** Category domain under which stands how urgent it is. */
  static final String URGENCY = "muc-do";

  /** RFC 822 with a year of four digits, as the format asks. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  /** Minutes a reader may keep the feed. */
  private static final String TIME_TO_LIVE = "2";

  private RssFeed() {}

  static byte[] write(Feed feed) {
    XmlText xml = new XmlText();
    xml.open("rss", attributes("version", "2.0", "xmlns:atom", "http://www.w3.org/2005/Atom", "xmlns:dc", "http://purl.org/dc/elements/1.1/"));
    xml.open("channel");
    xml.element("title", feed.title());
    xml.element("link", feed.page());
    xml.element("description", feed.title() + " – " + feed.publisher());
    xml.element("language", "vi");
    xml.element("lastBuildDate", time(feed.updated()));
    xml.element("ttl", TIME_TO_LIVE);
    xml.empty("atom:link", attributes("rel", "self", "type", "application/rss+xml", "href", feed.self()));
    if (feed.next() != null) {
      xml.empty("atom:link", attributes("rel", "next", "type", "application/rss+xml", "href", feed.next()));
    }
    feed.entries().forEach(entry -> write(entry, xml));
    return xml.close().close().end();
  }

  private static void write(Feed.Entry entry, XmlText xml) {
    boolean gone = entry.gone() != null;
    xml.open("item");
    xml.element("title", gone ? entry.goneTitle() : entry.title());
    xml.element("link", entry.address());
    xml.element("guid", attributes("isPermaLink", "false"), entry.id());
    xml.element("pubDate", time(entry.published()));
    xml.element("atom:updated", entry.updated().truncatedTo(java.time.temporal.ChronoUnit.MILLIS).toString());
    xml.element("description", gone ? entry.goneNotice() : entry.text());
    xml.element("dc:language", entry.language());
    xml.element("dc:creator", entry.author());
    if (entry.licence() != null) {
      xml.element("dc:rights", entry.licence());
    }
    entry.topics().forEach(t -> xml.element("category", t.name()));
    if (entry.urgency() != null) {
      xml.element("category", attributes("domain", URGENCY), entry.urgency().label());
    }
    if (gone) {
      xml.element("category", attributes("domain", STATE), entry.gone().withdrawn() ? "thu-hoi" : "het-han");
    }
    entry.enclosures().stream().limit(1).forEach(e -> xml.empty("enclosure", attributes(
        "url", e.address(), "length", String.valueOf(e.length()), "type", e.mediaType())));
    xml.close();
  }

  private static String time(Instant at) {
    return TIME.format(at);
  }
}
