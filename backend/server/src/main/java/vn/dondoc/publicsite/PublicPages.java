package vn.dondoc.publicsite;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.dondoc.portals.PortalNumbers;
import vn.dondoc.shared.language.Language;

/** Makes the answer of a public address. Unknown and unpublished are one and the same 404. */
@ApplicationScoped
class PublicPages {
  private static final int PAGE = 20;
  private static final String PACK = "/api/v1/material-variants/%s/print-pack";
  private static final String DOWNLOAD = "/api/v1/material-variants/%s/files/%s";

  private final PublishedWorks works;
  private final Choices choices;
  private final PortalNumbers portals;
  private final Feeds feeds;
  private final String name;
  private final String contact;

  PublicPages(
      PublishedWorks works, Choices choices, PortalNumbers portals,
      @ConfigProperty(name = "dondoc.public-site.name") String name,
      @ConfigProperty(name = "dondoc.public-site.contact") String contact) {
    this.works = works;
    this.choices = choices;
    this.portals = portals;
    this.feeds = new Feeds(works, name);
    this.name = name;
    this.contact = contact;
  }

  Answer answer(PublicRoutes.Asked asked) {
    Target target = asked.target();
    Addresses to = asked.addresses();
    return switch (target.kind()) {
      case LIST -> list(asked.filter(), to);
      case WORK, EDITION, CARD, TEXT, PICTURE, QR, FILE, PACK, SHORT -> ofWork(target, to);
      case OEMBED -> oembed(asked);
      case HOTLINES -> page(200, Templates.hotlines(shell(to, "hotlines", "duong-day-nong"), Hotlines.ALL));
      case INSTRUCTIONS -> instructions(to);
      case PORTAL -> portal(target, to);
      case ASSET -> SiteAssets.find(target.part(0), target.part(1)).orElseGet(() -> notFound(target.language(), to.origin()));
      case FEED -> feeds.feed(target.part(0), asked.filter(), to);
      case SITEMAP -> feeds.sitemap(to);
      case ROBOTS -> Feeds.robots(to);
    };
  }

  private Answer list(SiteFilter filter, Addresses to) {
    PublishedWorks.Found found = works.live(filter, PAGE);
    if (found.works().isEmpty() && filter.page() > 1) {
      return notFound(to.language(), to.origin());
    }
    SiteWords words = new SiteWords(to.language());
    Choices.All all = choices.now();
    ListPage page =
        new ListPage(
            filter, found.total(), found.works().stream().map(work -> item(work, filter, to)).toList(),
            all.kinds().stream().map(kind -> kind(kind, filter, words)).toList(),
            all.languages().stream().map(t -> new ListPage.Choice(t.tag(), words.tongue(t), t.tag().equals(filter.lang()))).toList(),
            all.topics().stream().map(group -> group(group, filter)).toList(),
            filter.page() > 1 ? to.list(filter.onPage(filter.page() - 1)) : null,
            found.more() && filter.page() < SiteFilter.MOST_PAGES ? to.list(filter.onPage(filter.page() + 1)) : null,
            to.feed("rss", new SiteFilter(filter.lang(), filter.topic(), filter.kind(), filter.directive(), "", 1)), words);
    Shell shell =
        shell(to, words.get("site.title"), words.get("site.description"), a -> a.list(filter), List.of(), null,
            filter.isEmpty() ? StructuredData.ofSite(name, to) : null, null, filter.q().isEmpty());
    return page(200, Templates.list(shell, page));
  }

  private static ListPage.Choice kind(String kind, SiteFilter filter, SiteWords words) {
    String code = kind.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    return new ListPage.Choice(code, words.name("kind", kind), code.equals(filter.kind()));
  }

  private static ListPage.Group group(Choices.TopicGroup group, SiteFilter filter) {
    return new ListPage.Group(
        choice(group.group(), filter), group.topics().stream().map(topic -> choice(topic, filter)).toList());
  }

  private static ListPage.Choice choice(PublicWork.Topic topic, SiteFilter filter) {
    return new ListPage.Choice(topic.code(), topic.name(), topic.code().equals(filter.topic()));
  }

  private static ListPage.Item item(PublicWork work, SiteFilter filter, Addresses to) {
    Edition edition = Optional.ofNullable(filter.lang()).flatMap(work::edition).filter(Edition::isLive).orElseGet(work::first);
    return new ListPage.Item(work, edition, to.edition(edition), others(work, edition, to), work.waiting());
  }

  private static List<Shell.Other> others(PublicWork work, Edition here, Addresses to) {
    return work.editions().stream()
        .filter(Edition::isLive)
        .map(e -> new Shell.Other(e.tongue().tag(), new SiteWords(to.language()).tongue(e.tongue()), to.edition(e), e.tongue().equals(here.tongue())))
        .toList();
  }

  private Answer ofWork(Target target, Addresses to) {
    List<String> codes = TypedCode.readings(target.part(0));
    Optional<PublicWork> work = codes.isEmpty() ? Optional.empty() : works.byCode(codes);
    if (work.isEmpty()) {
      return notFound(target.language(), to.origin());
    }
    if (target.kind() == Target.Kind.SHORT) {
      return Answer.redirect(302, to.work(work.get()));
    }
    if (!work.get().code().equals(target.part(0))) {
      return Answer.redirect(302, to.work(work.get()));
    }
    return ofWork(target, work.get(), to);
  }

  private Answer ofWork(Target target, PublicWork work, Addresses to) {
    Optional<Edition> edition =
        switch (target.kind()) {
          case EDITION, TEXT, CARD -> target.part(1) == null ? Optional.of(work.first()) : work.edition(target.part(1));
          default -> Optional.of(work.first());
        };
    if (edition.isEmpty()) {
      return notFound(target.language(), to.origin());
    }
    return switch (target.kind()) {
      case TEXT -> text(edition.get(), to);
      case PICTURE -> Answer.ok("image/png", picture(work), Map.of());
      case QR -> qr(work, target.part(1), to);
      case FILE -> file(work, target, to);
      case PACK -> pack(work, target, to);
      case CARD -> card(edition.get(), to);
      default -> work(edition.get(), to);
    };
  }

  private Answer work(Edition edition, Addresses to) {
    WorkPage page = workPage(edition, to);
    boolean live = edition.isLive();
    Shell shell =
        shell(to, edition.title(), live ? edition.summary() : page.goneHeading(), a -> a.edition(edition),
            page.languages(), to.picture(edition.work()), live ? StructuredData.of(edition, to) : null,
            live ? to.oembed(edition) : null, live);
    return live ? page(200, Templates.work(shell, page)) : page(410, Templates.gone(shell, page));
  }

  private WorkPage workPage(Edition edition, Addresses to) {
    return new WorkPage(edition, others(edition.work(), edition, to), works.uses(edition.work().id()), works.renditions(edition.work()), new SiteWords(to.language()), to);
  }

  private Answer card(Edition edition, Addresses to) {
    WorkPage page = workPage(edition, to);
    return page(200, Templates.card(shell(to, edition.title(), "", a -> a.card(edition), List.of(), null, null, null, false), page));
  }

  private static Answer text(Edition edition, Addresses to) {
    if (!edition.isLive()) {
      String notice = Feed.Entry.of(edition, to).goneNotice() + "\n";
      return Answer.of(410, "text/plain; charset=utf-8", Feed.bytes(notice), Map.of());
    }
    String file = edition.work().code() + "-" + edition.tongue().tag() + ".txt";
    return Answer.ok("text/plain; charset=utf-8", PlainText.of(edition, new Addresses(to.origin(), Language.VI, null)),
        Map.of("Content-Disposition", "attachment; filename=\"" + file + "\"", "Content-Language", edition.tongue().tag()));
  }

  private byte[] picture(PublicWork work) {
    Edition edition = work.first();
    SiteWords words = new SiteWords(Language.VI);
    String above = edition.isLive() ? words.name("kind", work.kind()) : words.get(edition.gone().withdrawn() ? "gone.withdrawn" : "gone.expired");
    return Pictures.preview(above, edition.title(), work.unit(), !edition.isLive());
  }

  private static Answer qr(PublicWork work, String ending, Addresses to) {
    String address = to.shortLink(work);
    return ending.equals("png")
        ? Answer.ok("image/png", Pictures.qr(address), Map.of())
        : Answer.ok("image/svg+xml", new vn.dondoc.shared.codes.QrCode(address).svg().getBytes(StandardCharsets.UTF_8), Map.of());
  }

  /** The bytes are given out by the API, which answers ranges and looks at the state once more. */
  private Answer file(PublicWork work, Target target, Addresses to) {
    String rendition = target.parts().size() == 4 ? "?rendition=" + target.part(2).toUpperCase(java.util.Locale.ROOT).replace('-', '_') : "";
    return work.variants().stream()
        .filter(v -> v.files().stream().anyMatch(file -> file.id().toString().equals(target.part(1))))
        .findFirst()
        .map(v -> Answer.redirect(302, to.origin() + DOWNLOAD.formatted(v.id(), target.part(1)) + rendition))
        .orElseGet(() -> work.isLive() ? notFound(to.language(), to.origin()) : work(work.first(), to));
  }

  private Answer pack(PublicWork work, Target target, Addresses to) {
    return work.variants().stream()
        .filter(v -> v.isLive() && v.id().toString().equals(target.part(1)))
        .findFirst()
        .map(v -> Answer.redirect(302, to.origin() + PACK.formatted(v.id())))
        .orElseGet(() -> work.isLive() ? notFound(to.language(), to.origin()) : work(work.first(), to));
  }

  private Answer oembed(PublicRoutes.Asked asked) {
    Addresses to = asked.addresses();
    if (asked.format() != null && !asked.format().equals("json")) {
      return message(501, to.language(), to.origin(), "oembed.format.title", "oembed.format.text");
    }
    String url = asked.url().split("[?#]", 2)[0];
    Optional<Target> target = url.startsWith(to.origin() + "/") ? Target.of(url.substring(to.origin().length())) : Optional.empty();
    Optional<PublicWork> work =
        target.filter(t -> !t.parts().isEmpty()).map(t -> TypedCode.readings(t.part(0))).filter(codes -> !codes.isEmpty()).flatMap(works::byCode);
    Optional<Edition> edition =
        work.map(w -> target.get().kind() == Target.Kind.EDITION ? w.edition(target.get().part(1)).orElse(null) : w.first()).filter(Edition::isLive);
    return edition
        .map(e -> Answer.ok("application/json; charset=utf-8", OEmbed.write(e, new Addresses(to.origin(), target.get().language(), to.portal()), name, asked.width(), asked.height()), Map.of()))
        .orElseGet(() -> notFound(to.language(), to.origin()));
  }

  private Answer instructions(Addresses to) {
    Edition edition = works.live(SiteFilter.none(), 1).works().stream().findFirst().map(PublicWork::first).orElse(null);
    Examples examples = new Examples(edition, new Addresses(to.origin(), Language.VI, to.portal()), new SiteWords(to.language()), contact);
    return page(200, Templates.instructions(shell(to, "instructions", "tich-hop"), examples));
  }

  private Answer portal(Target target, Addresses to) {
    return portals
        .ofKey(target.part(0))
        .map(numbers -> {
          SiteWords words = new SiteWords(to.language());
          Shell shell = shell(to, words.with("portal.title", numbers.name()), "", a -> a.page("cong/" + target.part(0)), List.of(), null, null, null, false);
          return page(200, Templates.portal(shell, numbers));
        })
        .orElseGet(() -> notFound(to.language(), to.origin()));
  }

  Answer notFound(Language language, String origin) {
    return message(404, language, origin, "missing.title", "missing.text");
  }

  Answer tooMany(Language language, String origin) {
    return withRetry(message(429, language, origin, "many.title", "many.text"), "60");
  }

  Answer unavailable(Language language, String origin) {
    return withRetry(message(503, language, origin, "away.title", "away.text"), "30");
  }

  /** Names the part of the address that cannot be read; never repeats it. */
  Answer unreadable(Target target, String origin, String parameter) {
    SiteWords words = new SiteWords(target.language());
    Shell shell = shell(new Addresses(origin, target.language(), null), words.get("unreadable.title"), "", null, List.of(), null, null, null, false);
    return page(400, Templates.message(shell, words.get("unreadable.title"), words.with("unreadable.text", parameter)));
  }

  private Answer message(int status, Language language, String origin, String heading, String text) {
    SiteWords words = new SiteWords(language);
    Shell shell = shell(new Addresses(origin, language, null), words.get(heading), "", null, List.of(), null, null, null, false);
    return page(status, Templates.message(shell, words.get(heading), words.get(text)));
  }

  private static Answer withRetry(Answer answer, String seconds) {
    return new Answer(answer.status(), answer.mediaType(), answer.body(), answer.zipped(), null, Map.of("Retry-After", seconds));
  }

  private static Answer page(int status, TemplateInstance template) {
    return Answer.html(status, template.render(), Map.of());
  }

  private Shell shell(Addresses to, String key, String path) {
    SiteWords words = new SiteWords(to.language());
    return shell(to, words.get(key + ".title"), words.get(key + ".description"), a -> a.page(path), List.of(), null, null, null, true);
  }

  /**
   * @param self the address of the page by the language around it; null for a page without an address
   * @param kept by search engines
   */
  private Shell shell(
      Addresses to, String title, String description, Function<Addresses, String> self, List<Shell.Other> editions,
      String picture, String data, String oembed, boolean kept) {
    Function<Addresses, String> address = self == null ? Addresses::home : self;
    Addresses plain = new Addresses(to.origin(), to.language(), null);
    return new Shell(
        new SiteWords(to.language()), to, name, title, description, kept ? address.apply(plain) : null,
        address.apply(plain.in(Language.VI)), address.apply(plain.in(Language.EN)), editions, picture, data, oembed,
        to.feed("atom", SiteFilter.none()));
  }
}
