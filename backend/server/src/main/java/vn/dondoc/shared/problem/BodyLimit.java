package vn.dondoc.shared.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.dondoc.shared.language.Language;

/** Says why a body that is announced too large is not read. Before the server's own limit, which says nothing. */
@ApplicationScoped
class BodyLimit {
  private final long most;
  private final ObjectMapper json;

  BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most, ObjectMapper json) {
    this.most = most.asLongValue();
    this.json = json;
  }

  void install(@Observes Router router) {
    router.route("/api/*").order(-999).handler(this::bound);
  }

  private void bound(RoutingContext context) {
    if (announced(context) <= most) {
      context.next();
      return;
    }
    Language language = Language.of(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    Problem problem = ProblemMappers.problem(ProblemException.of(ProblemType.TOO_LARGE, "too-large.request"), language);
    context.response()
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .putHeader(HttpHeaders.CONNECTION, "close")
        .end(written(problem), StandardCharsets.UTF_8.name())
        // Else what is still announced would be waited for
        .onComplete(sent -> context.request().connection().close());
  }

  private static long announced(RoutingContext context) {
    try {
      return Long.parseLong(context.request().getHeader(HttpHeaders.CONTENT_LENGTH));
    } catch (NumberFormatException none) {
      return 0; // what comes in pieces is bounded while it is read
    }
  }

  private String written(Problem problem) {
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
