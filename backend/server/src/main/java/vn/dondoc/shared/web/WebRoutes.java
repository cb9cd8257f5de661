package vn.dondoc.shared.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.impl.MimeMapping;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.problem.ProblemType;

/** Routes that are no API: security headers on every answer, the contract, the problem pages, the built SPA. */
@ApplicationScoped
class WebRoutes {
  /** The contract lies beside the code in development and in the jar afterwards. */
  private static final String CONTRACT = "contract/openapi.yaml";

  private static final String POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; connect-src 'self';"
          + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  /** Swagger UI writes styles of its own into the page; nothing else does. */
  private static final String DOCS_POLICY = POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
      .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'");

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final Optional<String> webRoot;
  private final Clock clock;

  WebRoutes(@ConfigProperty(name = "dondoc.web-root") Optional<String> webRoot, Clock clock) {
    this.webRoot = webRoot.filter(root -> !root.isBlank());
    this.clock = clock;
  }

  void install(@Observes Router router) {
    router.route().order(-1000).handler(this::secure);
    router.get("/api/openapi.yaml").handler(WebRoutes::contract);
    router.get("/problems/:code").handler(WebRoutes::problem);
    webRoot.map(root -> Path.of(root).toAbsolutePath().normalize()).filter(Files::isDirectory).ifPresent(root -> serve(router, root));
  }

  private void secure(RoutingContext context) {
    String path = context.normalizedPath();
    context.response()
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "same-origin")
        .putHeader("Cross-Origin-Opener-Policy", "same-origin")
        .putHeader("Content-Security-Policy", path.startsWith("/api/docs") ? DOCS_POLICY : POLICY)
        .putHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    if (path.startsWith("/api/v1/")) {
      // Answers depend on who asks; a resource may say otherwise
      context.addHeadersEndHandler(end -> noStore(context));
      context.addHeadersEndHandler(end -> onePolicy(context));
      // By which a device learns that its own clock is wrong; written last, since an answer may have been waited for
      context.addHeadersEndHandler(end -> context.response().putHeader(HttpHeaders.DATE, HTTP_DATE.format(clock.instant())));
    }
    context.next();
  }

  private static void noStore(RoutingContext context) {
    if (!context.response().headers().contains(HttpHeaders.CACHE_CONTROL)) {
      context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
  }

  /** What a resource says of its own answer (a file that must run nothing) stands in the place of the general word. */
  private static void onePolicy(RoutingContext context) {
    List<String> policies = context.response().headers().getAll("Content-Security-Policy");
    if (policies.size() > 1) {
      context.response().putHeader("Content-Security-Policy", policies.getLast());
    }
  }

  private static void contract(RoutingContext context) {
    try (InputStream yaml = WebRoutes.class.getClassLoader().getResourceAsStream(CONTRACT)) {
      context.response()
          .putHeader(HttpHeaders.CONTENT_TYPE, "application/yaml; charset=utf-8")
          .end(io.vertx.core.buffer.Buffer.buffer(yaml.readAllBytes()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The page behind a problem's {@code type}. */
  private static void problem(RoutingContext context) {
    Optional<ProblemType> type =
        Arrays.stream(ProblemType.values()).filter(t -> t.slug().equals(context.pathParam("code"))).findFirst();
    if (type.isEmpty()) {
      context.fail(404);
      return;
    }
    Language language = Language.of(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    String title = Messages.get(language, "title." + type.get().slug());
    String html =
        "<!doctype html><html lang=\"%s\"><meta charset=\"utf-8\"><title>%s</title><h1>%s</h1><p>HTTP %d · <code>%s</code></p>"
            .formatted(language.locale().getLanguage(), title, title, type.get().status(), type.get().slug());
    context.response().putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8").end(html, StandardCharsets.UTF_8.name());
  }

  /** Hashed assets for ever, everything else asked for anew; a page of the SPA is index.html whatever its path. */
  private static void serve(Router router, Path root) {
    StaticHandler files =
        StaticHandler.create(FileSystemAccess.ROOT, root.toString()).setCachingEnabled(false).setIndexPage("index.html");
    router.route().method(HttpMethod.GET).method(HttpMethod.HEAD).order(20_000).handler(context -> {
      String path = context.normalizedPath();
      if (path.startsWith("/api/") || path.startsWith("/q/")) {
        context.next();
        return;
      }
      if (path.indexOf('.', path.lastIndexOf('/')) < 0) {
        context.reroute("/index.html");
        return;
      }
      Path asset = root.resolve(path.substring(1)).normalize();
      boolean there = asset.startsWith(root) && Files.exists(asset);
      boolean hashed = there && path.startsWith("/assets/");
      context.response().putHeader(HttpHeaders.CACHE_CONTROL, hashed ? "public, max-age=31536000, immutable" : "no-cache");
      if (!there || !sentSmaller(context, asset)) {
        files.handle(context);
      }
    });
  }

  /** Beside an asset lies what the build made of it with Brotli and with gzip: on a weak line that is most of the wait. */
  private static boolean sentSmaller(RoutingContext context, Path asset) {
    if (context.request().method() != HttpMethod.GET) {
      return false;
    }
    for (var coding : List.of(Map.entry("br", ".br"), Map.entry("gzip", ".gz"))) {
      Path smaller = Path.of(asset + coding.getValue());
      if (accepts(context.request().getHeader(HttpHeaders.ACCEPT_ENCODING), coding.getKey()) && Files.exists(smaller)) {
        context.response()
            .putHeader(HttpHeaders.CONTENT_ENCODING, coding.getKey())
            .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
            .putHeader(HttpHeaders.CONTENT_TYPE, MimeMapping.getMimeTypeForFilename(asset.toString()) + "; charset=utf-8")
            .sendFile(smaller.toString());
        return true;
      }
    }
    return false;
  }

  private static boolean accepts(String header, String coding) {
    return header != null
        && Arrays.stream(header.split(",")).map(String::strip).anyMatch(one -> one.matches(coding + "(;\\s*q=(0\\.0*[1-9]\\d*|1(\\.0*)?))?"));
  }
}
