package vn.dondoc.shared.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** One id per request, in every log line of it, in problems and in the {@code Trace-Id} header. */
public class Trace {
  private static final String KEY = "traceId";
  private static final SecureRandom RANDOM = new SecureRandom();

  public static String id() {
    Object id = MDC.get(KEY);
    return id == null ? start() : id.toString();
  }

  private static String start() {
    byte[] bytes = new byte[8];
    RANDOM.nextBytes(bytes);
    String id = HexFormat.of().formatHex(bytes);
    MDC.put(KEY, id);
    return id;
  }

  @ServerRequestFilter(preMatching = true)
  void begin(ContainerRequestContext request) {
    start();
  }

  @ServerResponseFilter
  void end(ContainerResponseContext response) {
    response.getHeaders().putSingle("Trace-Id", id());
    MDC.remove(KEY);
  }
}
