package vn.dondoc.accounts;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;

/**
 * The routes that take a cookie answer to our own pages alone. SameSite=Strict lets the neighbours in, which in a province
 * are all sites below its one domain; browsers say which page asks (Fetch Metadata), scripts say nothing.
 */
class OnlyFromHere {
  private static final Set<String> OWN = Set.of("same-origin", "none");

  @ServerRequestFilter
  void refuse(ContainerRequestContext request) {
    String from = request.getHeaderString("Sec-Fetch-Site");
    if (from != null && !OWN.contains(from) && request.getUriInfo().getPath().startsWith("/auth/")) {
      throw ProblemException.of(ProblemType.FORBIDDEN, "forbidden.from-elsewhere");
    }
  }
}
