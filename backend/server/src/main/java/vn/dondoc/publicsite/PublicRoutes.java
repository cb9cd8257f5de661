package vn.dondoc.publicsite;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.dondoc.portals.PortalNumbers;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.web.PublicAddress;

/**
 * The addresses of the public site, as plain Vert.x routes: what is in memory is answered on the event loop without a
 * filter, a transaction or a look at who asks. The rest is rendered on a worker.
 */
@ApplicationScoped
class PublicRoutes {
  private static final Logger LOG = Logger.getLogger(PublicRoutes.class);
  private static final List<String> PATHS = List.of("/cong-bo", "/cong-bo/*", "/feeds/*", "/m/*", "/sitemap.xml", "/robots.txt");

  private static final Map<Target.Kind, PortalNumbers.What> WHAT =
      Map.of(
          Target.Kind.FEED, PortalNumbers.What.FEED,
          Target.Kind.CARD, PortalNumbers.What.EMBED,
          Target.Kind.PICTURE, PortalNumbers.What.EMBED,
          Target.Kind.WORK, PortalNumbers.What.VISIT,
          Target.Kind.EDITION, PortalNumbers.What.VISIT,
          Target.Kind.SHORT, PortalNumbers.What.VISIT,
          Target.Kind.TEXT, PortalNumbers.What.DOWNLOAD,
          Target.Kind.FILE, PortalNumbers.What.DOWNLOAD,
          Target.Kind.PACK, PortalNumbers.What.DOWNLOAD);

  private final PublicVersion version;
  private final AnswerCache cache;
  private final PublicPages pages;
  private final Notices notices;
  private final PortalNumbers counts;
  private final PublicAddress address;
  private final MissLimit misses = new MissLimit();

  PublicRoutes(
      PublicVersion version, AnswerCache cache, PublicPages pages, Notices notices, PortalNumbers counts,
      PublicAddress address) {
    this.version = version;
    this.cache = cache;
    this.pages = pages;
    this.notices = notices;
    this.counts = counts;
    this.address = address;
  }

  void install(@Observes Router router) {
    for (String path : PATHS) {
      router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD).method(HttpMethod.OPTIONS).order(100).handler(this::handle);
    }
  }

  /** One request, with everything that its answer depends on. */
  record Asked(Target target, SiteFilter filter, Addresses addresses, String url, String format, int width, int height) {
    /** The one form of all addresses that get the same bytes. */
    String key() {
      return addresses.origin() + " " + target.kind() + target.language() + String.join("/", target.parts())
          + filter.address() + " " + addresses.portal() + (url == null ? "" : " " + width + " " + height + " " + format + " " + url);
    }
  }

  private void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (request.method() == HttpMethod.OPTIONS) {
      Sending.preflight(context.response());
      return;
    }
    Optional<Target> target = Target.of(context.normalizedPath());
    Optional<String> origin = origin(request);
    if (target.isEmpty() || origin.isEmpty()) {
      String slashless = context.normalizedPath().replaceAll("/+$", "");
      boolean slash = !slashless.equals(context.normalizedPath()) && Target.of(slashless).isPresent();
      send(context, null, slash ? Answer.redirect(301, slashless) : notices.notFound(language(context), origin.orElse("")), null);
      return;
    }
    try {
      serve(context, read(target.get(), request.params(), origin.get()));
    } catch (SiteFilter.Unreadable unreadable) {
      send(context, target.get(), notices.unreadable(target.get(), origin.get(), unreadable.parameter()), null);
    }
  }

  private Asked read(Target target, MultiMap parameters, String origin) {
    SiteFilter filter = target.isFiltered() ? SiteFilter.read(parameters::get) : SiteFilter.none();
    String portal = counts.known(parameters.get("cong"));
    boolean oembed = target.kind() == Target.Kind.OEMBED;
    return new Asked(
        target, filter, new Addresses(origin, target.language(), portal),
        oembed ? bounded(parameters.get("url")) : null, oembed ? parameters.get("format") : null,
        oembed ? size(parameters.get("maxwidth")) : 0, oembed ? size(parameters.get("maxheight")) : 0);
  }

  private static String bounded(String url) {
    if (url == null || url.length() > 300) {
      throw new SiteFilter.Unreadable("url");
    }
    return url;
  }

  private static int size(String pixels) {
    if (pixels == null) {
      return 0;
    }
    if (!pixels.matches("[1-9][0-9]{0,4}")) {
      throw new SiteFilter.Unreadable("maxwidth");
    }
    return Integer.parseInt(pixels);
  }

  private void serve(RoutingContext context, Asked asked) {
    PublicVersion.Stamp stamp = version.withoutAsking();
    Answer kept = stamp == null ? null : cache.find(stamp.number(), asked.key());
    if (kept != null) {
      send(context, asked.target(), kept, stamp);
      count(asked, kept, context.request());
      return;
    }
    context.vertx().<Runnable>executeBlocking(() -> render(context, asked), false).onComplete(
        done -> {
          if (done.succeeded()) {
            done.result().run();
          } else {
            LOG.error("a public page could not be rendered", done.cause());
            send(context, null, notices.unavailable(asked.addresses()), null);
          }
        });
  }

  /** Runs on a worker; what it gives back runs on the event loop. */
  private Runnable render(RoutingContext context, Asked asked) {
    PublicVersion.Stamp stamp = version.ask();
    counts.look(stamp.number());
    String client = client(context.request());
    Answer kept = cache.find(stamp.number(), asked.key());
    if (kept == null && asked.target().isGuessable() && misses.isReached(client)) {
      return () -> send(context, null, notices.tooMany(asked.addresses()), null);
    }
    Answer answer = kept != null ? kept : cache.findOrRender(stamp.number(), asked.key(), () -> pages.answer(asked));
    if (answer.status() == 404 && asked.target().isGuessable()) {
      misses.count(client);
    }
    return () -> {
      send(context, asked.target(), answer, stamp);
      count(asked, answer, context.request());
    };
  }

  /** Counted by the key that a portal put into the address, else by the host that sent the reader. */
  private void count(Asked asked, Answer answer, HttpServerRequest request) {
    PortalNumbers.What what = WHAT.get(asked.target().kind());
    if (what != null && !asked.target().isForLooking() && answer.status() < 400) {
      counts.add(asked.addresses().portal(), request.getHeader("Referer"), what);
    }
  }

  private static void send(RoutingContext context, Target target, Answer answer, PublicVersion.Stamp stamp) {
    HttpServerResponse response = context.response();
    if (!response.ended() && !response.closed()) {
      Sending.send(context.request(), target, answer, stamp == null ? null : stamp.lastModified());
    }
  }

  /** As the public names this service; a host that could not stand in a page is none. */
  private Optional<String> origin(HttpServerRequest request) {
    if (address.configured().isPresent()) {
      return address.configured();
    }
    String host = request.authority() == null ? "" : request.authority().toString();
    return host.matches("[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?|\\[[0-9a-fA-F:]{2,45}](:[0-9]{1,5})?")
        ? Optional.of(request.scheme() + "://" + host)
        : Optional.empty();
  }

  private static Language language(RoutingContext context) {
    return context.normalizedPath().startsWith(Addresses.BASE + "/en") ? Language.EN : Language.VI;
  }

  private static String client(HttpServerRequest request) {
    return request.remoteAddress() == null ? "" : request.remoteAddress().hostAddress();
  }
}
