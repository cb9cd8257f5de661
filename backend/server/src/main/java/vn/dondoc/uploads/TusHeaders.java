package vn.dondoc.uploads;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Every answer of the protocol names its version, refusals too. */
class TusHeaders {
  static final String VERSION = "1.0.0";

  @ServerResponseFilter
  public void version(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getUriInfo().getPath().startsWith("/uploads")) {
      response.getHeaders().putSingle("Tus-Resumable", VERSION);
      if (response.getStatus() == 412) {
        response.getHeaders().putSingle("Tus-Version", VERSION);
      }
    }
  }
}
