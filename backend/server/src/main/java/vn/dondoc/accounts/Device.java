package vn.dondoc.accounts;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.InetAddress;
import java.util.HexFormat;

/**
 * Where somebody signs in.
 *
 * @param name what the browser calls itself
 * @param shared many people's computer, as the person says
 */
record Device(String address, String name, boolean shared) {
  private static final int LONGEST_NAME = 200;
  private static final int IPV6_BYTES = 16;
  private static final int IPV6_NETWORK = 8;

  /** By which tries are counted: who has one IPv6 address has all that share its first half. */
  String network() {
    try {
      byte[] bytes = InetAddress.ofLiteral(address).getAddress();
      return bytes.length == IPV6_BYTES ? HexFormat.of().formatHex(bytes, 0, IPV6_NETWORK) : address;
    } catch (IllegalArgumentException noAddress) {
      return address; // what a proxy wrote
    }
  }

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
