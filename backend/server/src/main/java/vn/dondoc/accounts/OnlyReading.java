package vn.dondoc.accounts;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.CurrentActor;

/** Who looks through somebody's eyes changes nothing, whatever the role that is looked through. */
class OnlyReading {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private final CurrentActor actor;

  OnlyReading(CurrentActor actor) {
    this.actor = actor;
  }

  @ServerRequestFilter
  void refuse(ContainerRequestContext request) {
    boolean changes = !READING.contains(request.getMethod()) && request.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
    String path = request.getUriInfo().getPath();
    boolean ends = path.equals("/me/sight/end");
    if (changes && !ends && !path.startsWith("/auth/") && actor.find().filter(a -> a.seenBy() != null).isPresent()) {
      throw ProblemException.of(ProblemType.FORBIDDEN, "forbidden.only-reading");
    }
  }
}
