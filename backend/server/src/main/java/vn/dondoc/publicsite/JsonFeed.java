package vn.dondoc.publicsite;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.temporal.ChronoUnit;

/**
 * JSON Feed 1.1. It has no tombstones: an entry that went away keeps its id and says so in its title, in its text and,
 * for programs, in the extension {@code _dondoc}.
 */
final class JsonFeed {
  static final String MEDIA_TYPE = "application/feed+json; charset=utf-8";
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonFeed() {}

  static byte[] write(Feed feed) {
    ObjectNode root = JSON.createObjectNode();
    root.put("version", "https://jsonfeed.org/version/1.1");
    root.put("title", feed.title());
    root.put("home_page_url", feed.page());
    root.put("feed_url", feed.self());
    root.put("language", "vi");
    if (feed.next() != null) {
      root.put("next_url", feed.next());
    }
    root.putArray("authors").addObject().put("name", feed.publisher());
    ArrayNode items = root.putArray("items");
    feed.entries().forEach(entry -> write(entry, items.addObject()));
    return Feed.bytes(root.toString());
  }

  private static void write(Feed.Entry entry, ObjectNode item) {
    boolean gone = entry.gone() != null;
    item.put("id", entry.id());
    item.put("url", entry.address());
    item.put("title", gone ? entry.goneTitle() : entry.title());
    item.put("content_text", gone ? entry.goneNotice() : entry.text());
    if (!gone) {
      item.put("summary", entry.summary());
      item.put("image", entry.picture());
    }
    item.put("date_published", entry.published().truncatedTo(ChronoUnit.MILLIS).toString());
    item.put("date_modified", entry.updated().truncatedTo(ChronoUnit.MILLIS).toString());
    item.put("language", entry.language());
    item.putArray("authors").addObject().put("name", entry.author());
    ArrayNode tags = item.putArray("tags");
    entry.topics().forEach(t -> tags.add(t.name()));
    if (entry.urgency() != null) {
      tags.add(entry.urgency().label());
    }
    ArrayNode attachments = item.putArray("attachments");
    entry.enclosures().forEach(e -> attachments.addObject()
        .put("url", e.address()).put("mime_type", e.mediaType()).put("title", e.title()).put("size_in_bytes", e.length()));
    ObjectNode ours = item.putObject("_dondoc");
    ours.put("about", "/cong-bo/tich-hop");
    ours.put("state", !gone ? "published" : entry.gone().withdrawn() ? "withdrawn" : "expired");
    if (entry.urgency() != null) {
      ours.put("urgency", entry.urgency().term());
    }
    if (entry.licence() != null) {
      ours.put("licence", entry.licence());
    }
    if (entry.directive() != null) {
      ours.put("directive", entry.directive());
    }
    if (gone) {
      ours.put("gone_at", entry.gone().at().truncatedTo(ChronoUnit.MILLIS).toString());
      if (entry.gone().reason() != null) {
        ours.put("reason", entry.gone().reason());
      }
    }
  }
}
