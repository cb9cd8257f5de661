package vn.dondoc.publicsite;

import java.util.List;

/**
 * The examples of the instructions, made of a work that is public now so that they run as they stand; the tests take
 * them from the page.
 *
 * @param edition null where nothing is public yet; then the examples name no work
 */
record Examples(Edition edition, Addresses to, SiteWords words, String contact) {

  /** One thing to paste. */
  record Example(String id, String code) {}

  private String feed() {
    return to.feed("rss", new SiteFilter("vi", null, null, null, "", 1));
  }

  public List<Example> feeds() {
    return List.of(
        new Example("rss", to.feed("rss", SiteFilter.none())),
        new Example("atom", to.feed("atom", SiteFilter.none())),
        new Example("json", to.feed("json", SiteFilter.none())),
        new Example("rss-filtered", to.feed("rss", new SiteFilter("vi", "gia-mao", null, null, "", 1))),
        new Example("atom-filtered", to.feed("atom", new SiteFilter(null, null, "audio", null, "", 1))));
  }

  public List<Example> commands() {
    return List.of(
        new Example("curl-head", "curl -sI '" + feed() + "'"),
        new Example(
            "curl-etag",
            "etag=$(curl -sI '%1$s' | tr -d '\\r' | sed -n 's/^[Ee][Tt]ag: //p')\ncurl -s -o /dev/null -w '%%{http_code}\\n' -H \"If-None-Match: $etag\" '%1$s'"
                .formatted(feed())));
  }

  public List<Example> embeds() {
    return edition == null
        ? List.of()
        : List.of(new Example("iframe", Snippets.iframe(edition, to)), new Example("static", Snippets.html(edition, to, words)));
  }

  public String oembed() {
    return edition == null ? null : "curl -s '" + to.oembed(edition) + "'";
  }

  public String tombstoneAtom() {
    return """
        <at:deleted-entry ref="urn:uuid:…" when="2026-11-24T08:00:00Z">
          <at:comment xml:lang="vi">Tài liệu này đã được thu hồi, xin không dùng và gỡ các bản sao.</at:comment>
        </at:deleted-entry>""";
  }
}
