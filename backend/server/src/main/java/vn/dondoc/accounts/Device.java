package vn.dondoc.accounts;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * Where somebody signs in.
 *
 * @param name what the browser calls itself
 * @param shared many people's computer, as the person says
 */
record Device(String address, String name, boolean shared) {
  private static final int LONGEST_NAME = 200;

  Device sharedAs(boolean said) {
    return new Device(address, name, said);
  }

  static Device of(HttpServerRequest request, boolean shared) {
    String name = request.getHeader(HttpHeaders.USER_AGENT);
    return new Device(
        request.remoteAddress().hostAddress(),
        name == null || name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME),
        shared);
  }
}
