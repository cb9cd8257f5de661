package vn.dondoc.publicsite;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.dondoc.portals.PortalNumbers;
import vn.dondoc.shared.language.Language;

/** Makes the answer of a public address. */
@ApplicationScoped
class PublicPages {
  private static final int PAGE = 20;

  private final PublishedWorks works;
  private final PublicSql sql;
  private final WorkAnswers ofWorks;
  private final Choices choices;
  private final PortalNumbers portals;
  private final Frames frames;
  private final Notices notices;
  private final Feeds feeds;
  private final String contact;

  PublicPages(
      PublishedWorks works, PublicSql sql, WorkAnswers ofWorks, Choices choices, PortalNumbers portals, Frames frames, Notices notices,
      @ConfigProperty(name = "dondoc.public-site.contact") String contact) {
    this.works = works;
    this.sql = sql;
    this.ofWorks = ofWorks;
    this.choices = choices;
    this.portals = portals;
    this.frames = frames;
    this.notices = notices;
    this.feeds = new Feeds(works, frames.name());
    this.contact = contact;
  }

  Answer answer(PublicRoutes.Asked asked) {
    Target target = asked.target();
    Addresses to = asked.addresses();
    return switch (target.kind()) {
      case LIST -> list(asked.filter(), to);
      case WORK, EDITION, CARD, TEXT, PICTURE, QR, FILE, PACK, CAPTIONS, SHORT -> ofWorks.of(target, to);
      case OEMBED -> oembed(asked);
      case HOTLINES -> Answer.page(200, Templates.hotlines(frames.of(to, "hotlines", "duong-day-nong"), Hotlines.ALL));
      case INSTRUCTIONS -> instructions(to);
      case PORTAL -> portal(target, to);
      case ASSET -> SiteAssets.find(target.part(0), target.part(1)).orElseGet(() -> notices.notFound(to));
      case FEED -> feeds.feed(target.part(0), asked.filter(), to);
      case SITEMAP -> feeds.sitemap(to);
      case ROBOTS -> Feeds.robots(to);
    };
  }

  private Answer list(SiteFilter filter, Addresses to) {
    PublishedWorks.Found found = works.live(filter, PAGE);
    if (found.works().isEmpty() && filter.page() > 1) {
      return notices.notFound(to);
    }
    SiteWords words = new SiteWords(to.language());
    Choices.All all = choices.now();
    Map<UUID, MadeOfFiles> made = MadeOfFiles.of(found.works(), sql);
    ListPage page =
        new ListPage(
            filter, found.total(), found.works().stream().map(work -> item(work, made, filter, to)).toList(),
            all.kinds().stream().map(kind -> kind(kind, filter, words)).toList(),
            all.languages().stream().map(t -> new ListPage.Choice(t.tag(), words.tongue(t), t.tag().equals(filter.lang()))).toList(),
            all.topics().stream().map(group -> group(group, filter)).toList(),
            filter.page() > 1 ? to.list(filter.onPage(filter.page() - 1)) : null,
            found.more() && filter.page() < SiteFilter.MOST_PAGES ? to.list(filter.onPage(filter.page() + 1)) : null,
            to.feed("rss", new SiteFilter(filter.lang(), filter.topic(), filter.kind(), filter.directive(), "", 1)), words);
    Shell shell =
        frames.of(to, words.get("site.title"), words.get("site.description"), a -> a.list(filter), List.of(), null,
            filter.isEmpty() ? StructuredData.ofSite(frames.name(), to) : null, null, filter.q().isEmpty());
    return Answer.page(200, Templates.list(shell, page));
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

  private static ListPage.Item item(PublicWork work, Map<UUID, MadeOfFiles> made, SiteFilter filter, Addresses to) {
    Edition edition = Optional.ofNullable(filter.lang()).flatMap(work::edition).filter(Edition::isLive).orElseGet(work::first);
    return new ListPage.Item(work, edition, to.edition(edition), ListPage.Thumb.of(edition, made, to), Shell.others(work, edition, to), work.waiting());
  }

  private Answer oembed(PublicRoutes.Asked asked) {
    Addresses to = asked.addresses();
    if (asked.format() != null && !asked.format().equals("json")) {
      return notices.noSuchFormat(to);
    }
    String url = asked.url().split("[?#]", 2)[0];
    Optional<Target> target = url.startsWith(to.origin() + "/") ? Target.of(url.substring(to.origin().length())) : Optional.empty();
    Optional<PublicWork> work =
        target.filter(t -> !t.parts().isEmpty()).map(t -> TypedCode.readings(t.part(0))).filter(codes -> !codes.isEmpty()).flatMap(works::byCode);
    Optional<Edition> edition =
        work.map(w -> target.get().kind() == Target.Kind.EDITION ? w.edition(target.get().part(1)).orElse(null) : w.first()).filter(Edition::isLive);
    return edition
        .map(e -> Answer.ok("application/json; charset=utf-8", OEmbed.write(e, new Addresses(to.origin(), target.get().language(), to.portal()), frames.name(), asked.width(), asked.height()), Map.of()))
        .orElseGet(() -> notices.notFound(to));
  }

  private Answer instructions(Addresses to) {
    Edition edition = works.live(SiteFilter.none(), 1).works().stream().findFirst().map(PublicWork::first).orElse(null);
    Examples examples = new Examples(edition, new Addresses(to.origin(), Language.VI, to.portal()), new SiteWords(to.language()), contact);
    return Answer.page(200, Templates.instructions(frames.of(to, "instructions", "tich-hop"), examples));
  }

  private Answer portal(Target target, Addresses to) {
    return portals
        .ofKey(target.part(0))
        .map(numbers -> {
          SiteWords words = new SiteWords(to.language());
          Shell shell = frames.of(to, words.with("portal.title", numbers.name()), "", a -> a.page("cong/" + target.part(0)), List.of(), null, null, null, false);
          return Answer.page(200, Templates.portal(shell, numbers));
        })
        .orElseGet(() -> notices.notFound(to));
  }
}
