package vn.dondoc.publicsite;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.shared.language.Language;

/**
 * What a public address names.
 *
 * @param parts what the address says besides: a code, a tag, a name
 */
record Target(Kind kind, Language language, List<String> parts) {

  enum Kind {
    LIST(""),
    WORK("/tai-lieu/([^/]+)"),
    EDITION("/tai-lieu/([^/]+)/([A-Za-z][A-Za-z0-9-]{1,40})"),
    TEXT("/tai-lieu/([^/]+)/([A-Za-z][A-Za-z0-9-]{1,40})/van-ban\\.txt"),
    /** PNG was its first form: portals keep that address, and pages say the smaller one. */
    PICTURE("/tai-lieu/([^/]+)/anh\\.(jpg|png)"),
    QR("/tai-lieu/([^/]+)/qr\\.(svg|png)"),
    FILE("/tai-lieu/([^/]+)/tep/([0-9a-f-]{36})/(?:(thumbnail|web-800|preview|poster|print-a4|print-a4-bw|print-a3)/)?([^/]+)"),
    PACK("/tai-lieu/([^/]+)/goi-in/([0-9a-f-]{36})\\.zip"),
    CAPTIONS("/tai-lieu/([^/]+)/phu-de/([0-9a-f-]{36})\\.vtt"),
    CARD("/nhung/([^/]+)(?:/([A-Za-z][A-Za-z0-9-]{1,40}))?"),
    OEMBED("/oembed"),
    HOTLINES("/duong-day-nong"),
    INSTRUCTIONS("/tich-hop"),
    PORTAL("/cong/([a-z0-9-]{1,40})"),
    ASSET("/tinh/([a-z]+)-[0-9a-f]{24}\\.(css|js|svg)"),
    /** These stand outside of the pages' folder. */
    FEED(null),
    SHORT(null),
    SITEMAP(null),
    ROBOTS(null);

    private final Pattern form;

    Kind(String form) {
      this.form = form == null ? null : Pattern.compile(form);
    }
  }

  private static final Pattern FEED_PATH = Pattern.compile("/feeds/materials\\.(rss|atom|json)");
  private static final Pattern SHORT_PATH = Pattern.compile("/m/([^/]{1,64})");

  static Optional<Target> of(String path) {
    if (path.equals("/sitemap.xml")) {
      return Optional.of(new Target(Kind.SITEMAP, Language.VI, List.of()));
    }
    if (path.equals("/robots.txt")) {
      return Optional.of(new Target(Kind.ROBOTS, Language.VI, List.of()));
    }
    if (path.startsWith("/feeds/")) {
      return matched(Kind.FEED, Language.VI, FEED_PATH.matcher(path));
    }
    if (path.startsWith("/m/")) {
      return matched(Kind.SHORT, Language.VI, SHORT_PATH.matcher(path));
    }
    return path.startsWith(Addresses.BASE) ? page(path.substring(Addresses.BASE.length())) : Optional.empty();
  }

  private static Optional<Target> page(String below) {
    boolean english = below.equals("/en") || below.startsWith("/en/");
    String rest = english ? below.substring(3) : below;
    for (Kind kind : Kind.values()) {
      if (kind.form != null) {
        Optional<Target> target = matched(kind, english ? Language.EN : Language.VI, kind.form.matcher(rest));
        if (target.isPresent()) {
          return target;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Target> matched(Kind kind, Language language, Matcher matcher) {
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<String> parts = new java.util.ArrayList<>();
    for (int i = 1; i <= matcher.groupCount(); i++) {
      if (matcher.group(i) != null) {
        parts.add(matcher.group(i));
      }
    }
    return Optional.of(new Target(kind, language, List.copyOf(parts)));
  }

  /** The part at this place, null without. */
  String part(int place) {
    return place < parts.size() ? parts.get(place) : null;
  }

  /** A picture within a page: nobody downloads anything. */
  boolean isForLooking() {
    return kind == Kind.FILE && parts.size() == 4 && !part(2).startsWith("print-");
  }

  boolean isFiltered() {
    return kind == Kind.LIST || kind == Kind.FEED;
  }

  /** Somebody may try out codes. */
  boolean isGuessable() {
    return switch (kind) {
      case SHORT, WORK, EDITION, TEXT, PICTURE, QR, FILE, PACK, CAPTIONS, CARD -> true;
      default -> false;
    };
  }

  /** Others may show it in their pages and read it by script. */
  boolean isForOthers() {
    return kind == Kind.FEED || kind == Kind.OEMBED || kind == Kind.TEXT || kind == Kind.PICTURE || kind == Kind.QR;
  }
}
