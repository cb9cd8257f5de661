package vn.dondoc.shared.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;

/** The ETag is the version, the same for every reader; comparison is strong (RFC 9110, 8.8.3.2). */
public final class ETags {
  private ETags() {}

  public static String of(long version) {
    return "\"" + version + "\"";
  }

  public static <T> RestResponse<T> ok(T body, long version) {
    return RestResponse.ResponseBuilder.ok(body).header(HttpHeaders.ETAG, of(version)).build();
  }

  /** 428 without the header, 412 when it names another version. */
  public static void requireMatch(String ifMatch, long version) {
    requireMatch(ifMatch, version, List::of);
  }

  /**
   * @param changedFields JSON pointers of what differs, asked for only when the version is stale
   */
  public static void requireMatch(String ifMatch, long version, Supplier<List<String>> changedFields) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw ProblemException.of(ProblemType.VERSION_REQUIRED);
    }
    List<String> tags = List.of(ifMatch.strip().split("\\s*,\\s*"));
    if (!tags.contains(of(version)) && !tags.contains("*")) {
      throw ProblemException.stale(sentVersion(ifMatch), version, changedFields.get());
    }
  }

  private static long sentVersion(String ifMatch) {
    String digits = ifMatch.strip().replace("\"", "");
    return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : -1;
  }
}
