package vn.dondoc.publicsite;

import java.util.List;

/**
 * What every page says in its head and around its content.
 *
 * @param site what this site calls itself
 * @param canonical the one address of the page; null where it has none, and then no search engine keeps it
 * @param vietnamese the page with Vietnamese words around
 * @param english the page with English words around
 * @param editions the same work in its languages
 * @param picture for a shared link, null for the site's own
 * @param data schema.org, as JSON for a script element; null without
 * @param oembed address of the card's description, null without
 */
record Shell(
    SiteWords words,
    Addresses to,
    String site,
    String title,
    String description,
    String canonical,
    String vietnamese,
    String english,
    List<Other> editions,
    String picture,
    String data,
    String oembed,
    String atom) {

  /** Another language of the same work. */
  record Other(String tag, String name, String address, boolean here) {}

  public String lang() {
    return words.language().locale().getLanguage();
  }

  public String asset(String name) {
    return SiteAssets.address(name);
  }

  /** The languages that a work is live in. */
  static List<Shell.Other> others(PublicWork work, Edition here, Addresses to) {
    return work.editions().stream()
        .filter(Edition::isLive)
        .map(e -> new Shell.Other(e.tongue().tag(), new SiteWords(to.language()).tongue(e.tongue()), to.edition(e), e.tongue().equals(here.tongue())))
        .toList();
  }
}
