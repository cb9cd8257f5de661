package vn.dondoc.publicsite;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.dondoc.shared.language.Language;

/** What stands around a page, with the name of this site. */
@ApplicationScoped
class Frames {
  private final String name;

  Frames(@ConfigProperty(name = "dondoc.public-site.name") String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  /** Of a page that is always there. */
  Shell of(Addresses to, String key, String path) {
    SiteWords words = new SiteWords(to.language());
    return of(to, words.get(key + ".title"), words.get(key + ".description"), a -> a.page(path), List.of(), null, null, null, true);
  }

  /** Of what is no search engine's: a notice, a card. */
  Shell unkept(Addresses to, String title) {
    return of(to, title, "", Addresses::home, List.of(), null, null, null, false);
  }

  /**
   * @param self the address of the page by the language around it
   * @param kept by search engines
   */
  Shell of(
      Addresses to, String title, String description, Function<Addresses, String> self, List<Shell.Other> editions,
      String picture, String data, String oembed, boolean kept) {
    Addresses plain = new Addresses(to.origin(), to.language(), null);
    return new Shell(
        new SiteWords(to.language()), to, name, title, description, kept ? self.apply(plain) : null,
        self.apply(plain.in(Language.VI)), self.apply(plain.in(Language.EN)), editions, picture, data, oembed,
        to.feed("atom", SiteFilter.none()));
  }
}
