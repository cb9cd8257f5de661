package vn.dondoc.shared.language;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;

/** Vietnamese unless the caller prefers English. */
public enum Language {
  VI(Locale.of("vi", "VN")),
  EN(Locale.ENGLISH);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /** By {@code Accept-Language} (RFC 9110, 12.5.4); a malformed header counts as none. */
  public static Language of(String acceptLanguage) {
    if (acceptLanguage == null) {
      return VI;
    }
    try {
      String best = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), List.of("vi", "en"));
      return "en".equals(best) ? EN : VI;
    } catch (IllegalArgumentException malformed) {
      return VI;
    }
  }

  public static Language of(HttpHeaders headers) {
    return of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }
}
