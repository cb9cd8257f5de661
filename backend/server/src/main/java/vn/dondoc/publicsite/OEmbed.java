package vn.dondoc.publicsite;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** oEmbed 1.0 (oembed.com), the rich type: the card in a frame, within the size that is asked for. */
final class OEmbed {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CACHE_SECONDS = 120;

  private OEmbed() {}

  /** Zero where no bound is asked for. */
  static byte[] write(Edition edition, Addresses to, String provider, int maxWidth, int maxHeight) {
    int width = maxWidth > 0 ? Math.min(maxWidth, Snippets.CARD_WIDTH) : Snippets.CARD_WIDTH;
    int height = maxHeight > 0 ? Math.min(maxHeight, Snippets.CARD_HEIGHT) : Snippets.CARD_HEIGHT;
    ObjectNode root = JSON.createObjectNode();
    root.put("version", "1.0").put("type", "rich").put("title", edition.title());
    root.put("author_name", edition.work().unit());
    root.put("provider_name", provider).put("provider_url", to.home());
    root.put("cache_age", CACHE_SECONDS);
    root.put("html", Snippets.iframe(edition, to, width, height)).put("width", width).put("height", height);
    boolean fits = (maxWidth == 0 || maxWidth >= 1200) && (maxHeight == 0 || maxHeight >= 630);
    if (fits) {
      root.put("thumbnail_url", to.picture(edition.work())).put("thumbnail_width", 1200).put("thumbnail_height", 630);
    }
    return Feed.bytes(root.toString());
  }
}
