package vn.dondoc.publicsite;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a list or a feed is narrowed to. Anything may stand in an address, so each part is held against its form before
 * it reaches a query or a page.
 *
 * @param lang tag of a language (BCP 47)
 * @param topic code of a topic or of a group of topics
 * @param kind of work, in lower case
 * @param directive number or id of a directive
 * @param q words to find, empty without
 * @param page from 1
 */
record SiteFilter(String lang, String topic, String kind, String directive, String q, int page) {
  static final int MOST_PAGES = 500;
  private static final Pattern LANG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}");
  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
  private static final Pattern DIRECTIVE = Pattern.compile("[\\p{L}\\p{N}./_&-]{1,60}");
  private static final Pattern PAGE = Pattern.compile("[1-9][0-9]{0,2}");
  private static final int LONGEST_QUERY = 100;
  private static final int MOST_WORDS = 10;

  /** A part that does not have its form; named, never repeated. */
  static final class Unreadable extends RuntimeException {
    private final String parameter;

    Unreadable(String parameter) {
      super(parameter, null, false, false);
      this.parameter = parameter;
    }

    String parameter() {
      return parameter;
    }
  }

  static SiteFilter none() {
    return new SiteFilter(null, null, null, null, "", 1);
  }

  /**
   * @param parameter of the address by its name, null where it is not there
   */
  static SiteFilter read(Function<String, String> parameter) {
    return new SiteFilter(
        formed("lang", LANG, parameter.apply("lang")),
        formed("topic", CODE, parameter.apply("topic")),
        formed("kind", CODE, parameter.apply("kind")),
        formed("directive", DIRECTIVE, parameter.apply("directive")),
        query(parameter.apply("q")),
        page(parameter.apply("page")));
  }

  private static String formed(String name, Pattern form, String value) {
    if (value == null || value.isEmpty()) {
      return null;
    }
    String plain = Normalizer.normalize(value, Normalizer.Form.NFC);
    if (!form.matcher(plain).matches()) {
      throw new Unreadable(name);
    }
    return plain;
  }

  private static String query(String value) {
    if (value == null) {
      return "";
    }
    String plain = Normalizer.normalize(value, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    boolean unreadable = plain.chars().anyMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c));
    if (unreadable || plain.length() > LONGEST_QUERY || plain.split(" ").length > MOST_WORDS) {
      throw new Unreadable("q");
    }
    return plain;
  }

  private static int page(String value) {
    if (value == null || value.isEmpty()) {
      return 1;
    }
    if (!PAGE.matcher(value).matches() || Integer.parseInt(value) > MOST_PAGES) {
      throw new Unreadable("page");
    }
    return Integer.parseInt(value);
  }

  /** The words to find, in lower case with their marks. */
  List<String> words() {
    return q.isEmpty() ? List.of() : List.of(q.toLowerCase(Locale.ROOT).split(" "));
  }

  public boolean isEmpty() {
    return equals(none());
  }

  SiteFilter onPage(int other) {
    return new SiteFilter(lang, topic, kind, directive, q, other);
  }

  /** The one way to write it in an address: with a question mark, or empty; the same filter, the same bytes. */
  String address() {
    List<String> parts = new ArrayList<>();
    add(parts, "directive", directive);
    add(parts, "kind", kind);
    add(parts, "lang", lang);
    add(parts, "page", page == 1 ? null : String.valueOf(page));
    add(parts, "q", q.isEmpty() ? null : q);
    add(parts, "topic", topic);
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }

  private static void add(List<String> parts, String name, String value) {
    if (value != null) {
      parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
