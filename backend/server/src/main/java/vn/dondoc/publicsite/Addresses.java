package vn.dondoc.publicsite;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.dondoc.shared.language.Language;

/**
 * Every public address, in one place. None changes after publication: they are made of the short code and of the tag
 * of the language, never of a title.
 *
 * @param origin scheme and host as the public sees them, without a slash at the end
 * @param language of the words around the works
 * @param portal key that the addresses carry on, null without
 */
record Addresses(String origin, Language language, String portal) {
  static final String BASE = "/cong-bo";

  private String root() {
    return origin + BASE + (language == Language.EN ? "/en" : "");
  }

  public String home() {
    return root();
  }

  public String list(SiteFilter filter) {
    return root() + filter.address();
  }

  public String page(String name) {
    return root() + "/" + name;
  }

  public String work(PublicWork work) {
    return root() + "/tai-lieu/" + work.code();
  }

  public String edition(Edition edition) {
    return work(edition.work()) + "/" + edition.tongue().tag();
  }

  /** Files and pictures have one address, whatever the language around them. */
  private String neutral(PublicWork work) {
    return origin + BASE + "/tai-lieu/" + work.code();
  }

  public String text(Edition edition) {
    return counted(neutral(edition.work()) + "/" + edition.tongue().tag() + "/van-ban.txt");
  }

  public String file(PublicWork work, PublicWork.Attachment file) {
    return counted(neutral(work) + "/tep/" + file.id() + "/" + segment(file.name()));
  }

  public String rendition(PublicWork work, PublicWork.Attachment file, MadeOfFiles.Rendition made) {
    String stem = file.name().replaceFirst("\\.[^.]*$", "");
    String address = neutral(work) + "/tep/" + file.id() + "/" + made.segment() + "/" + segment(stem + made.ending());
    return made.isPaper() ? counted(address) : address;
  }

  public String captions(PublicWork work, PublicWork.Variant variant) {
    return neutral(work) + "/phu-de/" + variant.id() + ".vtt";
  }

  public String pack(PublicWork work, PublicWork.Variant variant) {
    return counted(neutral(work) + "/goi-in/" + variant.id() + ".zip");
  }

  public String picture(PublicWork work) {
    return neutral(work) + "/anh.jpg";
  }

  public String qr(PublicWork work, String ending) {
    return neutral(work) + "/qr." + ending;
  }

  public String card(Edition edition) {
    return counted(root() + "/nhung/" + edition.work().code() + "/" + edition.tongue().tag());
  }

  public String shortLink(PublicWork work) {
    return origin + "/m/" + work.code();
  }

  public String feed(String ending, SiteFilter filter) {
    return origin + "/feeds/materials." + ending + filter.onPage(1).address();
  }

  public String feedPage(String ending, SiteFilter filter, int page) {
    return origin + "/feeds/materials." + ending + filter.onPage(page).address();
  }

  public String oembed(Edition edition) {
    return origin + BASE + "/oembed?url=" + URLEncoder.encode(edition(edition), StandardCharsets.UTF_8);
  }

  public Addresses in(Language other) {
    return new Addresses(origin, other, portal);
  }

  private String counted(String address) {
    return portal == null ? address : address + "?cong=" + portal;
  }

  private static String segment(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
