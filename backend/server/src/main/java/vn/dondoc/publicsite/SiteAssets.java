package vn.dondoc.publicsite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** Style sheet, script and sign of the site; the hash in the name lets them be kept for ever. */
final class SiteAssets {
  private static final Map<String, Answer> BY_NAME =
      Map.of(
          "site.css", load("site.css", "text/css; charset=utf-8"),
          "card.css", load("card.css", "text/css; charset=utf-8"),
          "site.js", load("site.js", "text/javascript; charset=utf-8"),
          "sign.svg", load("sign.svg", "image/svg+xml"));

  private SiteAssets() {}

  private static Answer load(String name, String mediaType) {
    try (InputStream file = SiteAssets.class.getResourceAsStream("/public-site/" + name)) {
      return Answer.ok(mediaType, file.readAllBytes(), Map.of());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static String address(String name) {
    int dot = name.lastIndexOf('.');
    return Addresses.BASE + "/tinh/" + name.substring(0, dot) + "-" + Answer.hash(BY_NAME.get(name).body()) + name.substring(dot);
  }

  /** An old hash gets what is there now: a page from a cache must not lose its style. */
  static Optional<Answer> find(String stem, String ending) {
    return Optional.ofNullable(BY_NAME.get(stem + "." + ending));
  }
}
