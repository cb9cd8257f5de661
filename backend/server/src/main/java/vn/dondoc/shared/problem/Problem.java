package vn.dondoc.shared.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** RFC 9457 problem details as they leave the service. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String code,
    String detail,
    List<Error> errors,
    Long currentVersion,
    List<String> changedFields,
    String traceId) {

  public static final String MEDIA_TYPE = "application/problem+json";

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Error(String pointer, String code, String message, String severity) {}
}
