package vn.dondoc.publicsite;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Answers of the feeds and of the map of the site. */
final class Feeds {
  static final int PAGE = 50;
  private static final int MOST_PLACES = 10_000;
  private static final Instant BEGINNING = LocalDate.of(2023, 10, 1).atStartOfDay(ZoneOffset.UTC).toInstant();

  private final PublishedWorks works;
  private final String publisher;

  Feeds(PublishedWorks works, String publisher) {
    this.works = works;
    this.publisher = publisher;
  }

  Answer feed(String format, SiteFilter filter, Addresses to) {
    List<PublicWork> found = works.changed(filter, PAGE);
    List<Feed.Entry> entries =
        found.stream()
            .flatMap(work -> work.editions().stream())
            .filter(e -> filter.lang() == null || e.tongue().isMeantBy(filter.lang()))
            .map(e -> Feed.Entry.of(e, to))
            .toList();
    boolean more = found.size() == PAGE && filter.page() < SiteFilter.MOST_PAGES;
    Instant updated = entries.stream().map(Feed.Entry::updated).max(Instant::compareTo).orElse(BEGINNING);
    Feed feed =
        new Feed(
            to.feed(format, filter), "Tài liệu tuyên truyền", to.feedPage(format, filter, filter.page()), to.list(filter.onPage(1)),
            more ? to.feedPage(format, filter, filter.page() + 1) : null, publisher, updated, entries);
    return switch (format) {
      case "rss" -> Answer.ok(RssFeed.MEDIA_TYPE, RssFeed.write(feed), Map.of());
      case "atom" -> Answer.ok(AtomFeed.MEDIA_TYPE, AtomFeed.write(feed), Map.of());
      default -> Answer.ok(JsonFeed.MEDIA_TYPE, JsonFeed.write(feed), Map.of());
    };
  }

  /** The newest works with their languages; a list of everything else is in the feeds. */
  Answer sitemap(Addresses to) {
    XmlText xml = new XmlText();
    xml.open("urlset", XmlText.attributes("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9", "xmlns:xhtml", "http://www.w3.org/1999/xhtml"));
    for (String page : List.of(to.home(), to.page("duong-day-nong"), to.page("tich-hop"))) {
      xml.open("url").element("loc", page).close();
    }
    for (PublishedWorks.Place place : works.places(MOST_PLACES)) {
      for (String tag : place.tags()) {
        xml.open("url").element("loc", to.page("tai-lieu/" + place.code() + "/" + tag));
        xml.element("lastmod", place.changed().truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString());
        for (String other : place.tags()) {
          xml.empty("xhtml:link", XmlText.attributes("rel", "alternate", "hreflang", other, "href", to.page("tai-lieu/" + place.code() + "/" + other)));
        }
        xml.close();
      }
    }
    return Answer.ok("application/xml; charset=utf-8", xml.close().end(), Map.of());
  }

  static Answer robots(Addresses to) {
    String text = "User-agent: *\nAllow: /cong-bo\nAllow: /m/\nAllow: /feeds/\nDisallow: /\n\nSitemap: " + to.origin() + "/sitemap.xml\n";
    return Answer.ok("text/plain; charset=utf-8", Feed.bytes(text), Map.of());
  }
}
