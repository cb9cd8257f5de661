package vn.dondoc.publicsite;

import static vn.dondoc.publicsite.XmlText.attributes;

import java.time.temporal.ChronoUnit;

/** Atom (RFC 4287) with tombstones (RFC 6721) and pages (RFC 5005). */
final class AtomFeed {
  static final String MEDIA_TYPE = "application/atom+xml; charset=utf-8";

  private AtomFeed() {}

  static byte[] write(Feed feed) {
    XmlText xml = new XmlText();
    xml.open("feed", attributes("xmlns", "http://www.w3.org/2005/Atom", "xmlns:at", "http://purl.org/atompub/tombstones/1.0", "xml:lang", "vi"));
    xml.element("id", feed.id());
    xml.element("title", feed.title());
    xml.element("updated", time(feed.updated()));
    xml.empty("link", attributes("rel", "self", "type", "application/atom+xml", "href", feed.self()));
    xml.empty("link", attributes("rel", "alternate", "type", "text/html", "href", feed.page()));
    if (feed.next() != null) {
      xml.empty("link", attributes("rel", "next", "type", "application/atom+xml", "href", feed.next()));
    }
    xml.open("author").element("name", feed.publisher()).close();
    feed.entries().forEach(entry -> write(entry, xml));
    return xml.close().end();
  }

  private static void write(Feed.Entry entry, XmlText xml) {
    if (entry.gone() != null) {
      tombstone(entry, xml);
      return;
    }
    xml.open("entry", attributes("xml:lang", entry.language()));
    xml.element("id", entry.id());
    xml.element("title", entry.title());
    xml.element("published", time(entry.published()));
    xml.element("updated", time(entry.updated()));
    xml.open("author").element("name", entry.author()).close();
    xml.empty("link", attributes("rel", "alternate", "type", "text/html", "hreflang", entry.language(), "href", entry.address()));
    entry.enclosures().forEach(e -> xml.empty("link", attributes(
        "rel", "enclosure", "type", e.mediaType(), "length", String.valueOf(e.length()), "title", e.title(), "href", e.address())));
    entry.topics().forEach(t -> xml.empty("category", attributes("term", t.code(), "label", t.name(), "xml:lang", "vi")));
    if (entry.urgency() != null) {
      xml.empty("category", attributes("term", entry.urgency().term(), "label", entry.urgency().label(), "xml:lang", "vi"));
    }
    if (entry.licence() != null) {
      xml.element("rights", entry.licence());
    }
    xml.element("summary", entry.summary());
    xml.element("content", entry.text());
    xml.close();
  }

  private static void tombstone(Feed.Entry entry, XmlText xml) {
    xml.open("at:deleted-entry", attributes("ref", entry.id(), "when", time(entry.gone().at())));
    xml.element("at:comment", attributes("xml:lang", "vi"), entry.goneNotice());
    xml.empty("link", attributes("rel", "alternate", "type", "text/html", "href", entry.address()));
    xml.close();
  }

  private static String time(java.time.Instant at) {
    return at.truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
