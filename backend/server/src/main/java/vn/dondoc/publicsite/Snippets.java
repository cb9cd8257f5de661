package vn.dondoc.publicsite;

/**
 * What a portal pastes into an article. Neither form needs a script: the card is a page of its own, and the picture of
 * the plain form is drawn anew when the work is corrected or withdrawn.
 */
final class Snippets {
  static final int CARD_WIDTH = 640;
  static final int CARD_HEIGHT = 360;

  private Snippets() {}

  static String iframe(Edition edition, Addresses to) {
    return iframe(edition, to, CARD_WIDTH, CARD_HEIGHT);
  }

  static String iframe(Edition edition, Addresses to, int width, int height) {
    return "<iframe src=\"%s\" title=\"%s\" width=\"%d\" height=\"%d\" loading=\"lazy\"></iframe>"
        .formatted(escaped(to.card(edition)), escaped(edition.title()), width, height);
  }

  static String html(Edition edition, Addresses to, SiteWords words) {
    String counted = to.portal() == null ? "" : "?cong=" + to.portal();
    return """
        <figure>
          <a href="%1$s%5$s"><img src="%2$s%5$s" alt="%3$s" width="600" height="315"></a>
          <figcaption><a href="%1$s%5$s" lang="%6$s">%3$s</a> – %4$s</figcaption>
        </figure>"""
        .formatted(
            escaped(to.edition(edition)), escaped(to.picture(edition.work())), escaped(edition.title()),
            escaped(edition.work().unit()), counted, edition.tongue().tag());
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
  }
}
