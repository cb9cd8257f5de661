package vn.dondoc.shared.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.language.Text;
import vn.dondoc.shared.web.Trace;

/** Everything thrown becomes a problem here, and only here. */
class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  /** What a broken database constraint means to the caller. A constraint not named here is our fault: 500. */
  private static final Map<String, ProblemType> CONSTRAINTS =
      Map.ofEntries(
          Map.entry("directives_registered_key", ProblemType.DUPLICATE_DIRECTIVE),
          Map.entry("propaganda_material_variants_form_key", ProblemType.DUPLICATE),
          Map.entry("idempotency_records_pkey", ProblemType.REQUEST_IN_PROGRESS),
          Map.entry("assignments_clause_unit_key", ProblemType.DUPLICATE),
          Map.entry("portals_key_key", ProblemType.DUPLICATE),
          Map.entry("portals_host_key", ProblemType.DUPLICATE),
          Map.entry("assignment_stars_pkey", ProblemType.DUPLICATE),
          Map.entry("assignment_explanations_open_key", ProblemType.DUPLICATE),
          Map.entry("report_periods_directive_code_key", ProblemType.DUPLICATE),
          Map.entry("report_series_directive_code_key", ProblemType.DUPLICATE),
          Map.entry("submissions_period_unit_key", ProblemType.DUPLICATE),
          Map.entry("report_templates_code_version_key", ProblemType.DUPLICATE),
          Map.entry("indicators_code_key", ProblemType.DUPLICATE),
          Map.entry("implementing_documents_number_key", ProblemType.DUPLICATE),
          Map.entry("unit_sending_pkey", ProblemType.DUPLICATE));

  private static final Map<Integer, ProblemType> STATUSES =
      Map.of(
          400, ProblemType.MALFORMED_REQUEST,
          401, ProblemType.UNAUTHENTICATED,
          403, ProblemType.FORBIDDEN,
          404, ProblemType.NOT_FOUND,
          405, ProblemType.METHOD_NOT_ALLOWED,
          406, ProblemType.NOT_ACCEPTABLE,
          413, ProblemType.TOO_LARGE,
          415, ProblemType.UNSUPPORTED_MEDIA_TYPE);

  @ServerExceptionMapper
  RestResponse<Problem> refused(ProblemException refusal, HttpHeaders headers) {
    return answer(refusal, Language.of(headers));
  }

  @ServerExceptionMapper
  RestResponse<Problem> invalid(ConstraintViolationException invalid, HttpHeaders headers) {
    List<FieldProblem> errors =
        invalid.getConstraintViolations().stream().map(ProblemMappers::fieldProblem).sorted(
            java.util.Comparator.comparing(FieldProblem::pointer)).toList();
    return answer(ProblemException.of(ProblemType.INVALID_CONTENT, errors), Language.of(headers));
  }

  @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
  RestResponse<Problem> unreadableJson(JsonProcessingException unreadable, HttpHeaders headers) {
    return answer(jsonProblem(unreadable), Language.of(headers));
  }

  @ServerExceptionMapper
  RestResponse<Problem> brokenConstraint(
      org.hibernate.exception.ConstraintViolationException broken, HttpHeaders headers) {
    ProblemType type = CONSTRAINTS.get(broken.getConstraintName());
    return type == null ? failed(broken, headers) : answer(ProblemException.of(type), Language.of(headers));
  }

  /** Two edits at once: the second one read a version that is gone. */
  @ServerExceptionMapper({OptimisticLockException.class, org.hibernate.StaleStateException.class})
  RestResponse<Problem> lostUpdate(RuntimeException lost, HttpHeaders headers) {
    return answer(
        ProblemException.of(ProblemType.STALE_VERSION, "stale-version.concurrent"), Language.of(headers));
  }

  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  RestResponse<Problem> unauthenticated(SecurityException ignored, HttpHeaders headers) {
    return answer(ProblemException.of(ProblemType.UNAUTHENTICATED), Language.of(headers));
  }

  @ServerExceptionMapper
  RestResponse<Problem> forbidden(ForbiddenException ignored, HttpHeaders headers) {
    return answer(ProblemException.of(ProblemType.FORBIDDEN), Language.of(headers));
  }

  @ServerExceptionMapper
  RestResponse<Problem> refusedByHttp(WebApplicationException refused, HttpHeaders headers) {
    if (refused.getCause() instanceof ProblemException problem) {
      return answer(problem, Language.of(headers));
    }
    if (refused.getCause() instanceof JsonProcessingException unreadable) {
      return unreadableJson(unreadable, headers);
    }
    Response response = refused.getResponse();
    ProblemType type = STATUSES.get(response.getStatus());
    if (type == null) {
      return failed(refused, headers);
    }
    RestResponse<Problem> answer = answer(ProblemException.of(type), Language.of(headers));
    String allow = response.getHeaderString(HttpHeaders.ALLOW);
    if (allow != null) { // RFC 9110, 15.5.6: a 405 names what is allowed
      answer.getHeaders().add(HttpHeaders.ALLOW, allow);
    }
    return answer;
  }

  @ServerExceptionMapper
  RestResponse<Problem> failed(Throwable failure, HttpHeaders headers) {
    Language language = Language.of(headers);
    if (Outage.isCauseOf(failure)) {
      LOG.warnf("Database not reachable (%s): %s", Trace.id(), Outage.name(failure));
      return answer(ProblemException.of(ProblemType.UNAVAILABLE), language);
    }
    ProblemException refusal = findCause(failure, ProblemException.class);
    if (refusal != null) {
      return answer(refusal, language);
    }
    var broken = findCause(failure, org.hibernate.exception.ConstraintViolationException.class);
    if (broken != null && broken != failure && CONSTRAINTS.containsKey(broken.getConstraintName())) {
      return brokenConstraint(broken, headers);
    }
    if (findCause(failure, org.hibernate.StaleStateException.class) != null) {
      return lostUpdate(null, headers);
    }
    if (Unkeepable.isCauseOf(failure)) {
      return answer(ProblemException.of(ProblemType.INVALID_CONTENT, "invalid-content.characters"), language);
    }
    LOG.errorf(failure, "Request failed (%s)", Trace.id());
    return answer(ProblemException.of(ProblemType.INTERNAL), language);
  }

  static RestResponse<Problem> answer(ProblemException refusal, Language language) {
    ProblemType type = refusal.type();
    RestResponse.ResponseBuilder<Problem> builder = RestResponse.ResponseBuilder.create(type.status(), null);
    builder.entity(problem(refusal, language)).type(Problem.MEDIA_TYPE);
    if (type.status() == 401) {
      builder.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    if (type == ProblemType.UNAVAILABLE || type == ProblemType.REQUEST_IN_PROGRESS) {
      builder.header(HttpHeaders.RETRY_AFTER, 2);
    }
    if (type == ProblemType.TOO_MANY_REQUESTS) {
      builder.header(HttpHeaders.RETRY_AFTER, refusal.arguments()[0]);
    }
    return builder.build();
  }

  /** Also for answers that never reach a resource, such as an oversized body. */
  static Problem problem(ProblemException refusal, Language language) {
    ProblemType type = refusal.type();
    ProblemException.StaleVersion stale = refusal.staleVersion();
    List<Problem.Error> errors =
        refusal.errors().stream()
            .map(e -> new Problem.Error(e.pointer(), e.code(), e.message().in(language), e.severity()))
            .toList();
    return new Problem(
        "/problems/" + type.slug(),
        Messages.get(language, "title." + type.slug()),
        type.status(),
        type.slug(),
        Messages.get(language, "detail." + refusal.detailKey(), refusal.arguments()),
        errors.isEmpty() ? null : errors,
        stale == null ? null : stale.currentVersion(),
        stale == null ? null : stale.changedFields(),
        Trace.id());
  }

  /** Broken JSON is 400; readable JSON of the wrong shape is 422 with the place. The value is never echoed. */
  private static ProblemException jsonProblem(JsonProcessingException unreadable) {
    if (!(unreadable instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
      return ProblemException.of(ProblemType.MALFORMED_REQUEST);
    }
    if (findCause(unreadable, ProblemException.class) instanceof ProblemException refusal) {
      return refusal;
    }
    String code = mapping instanceof UnrecognizedPropertyException ? "unknown-field" : "wrong-type";
    return ProblemException.of(
        ProblemType.INVALID_CONTENT,
        List.of(new FieldProblem(pointer(mapping), code, Messages.text("field." + code))));
  }

  private static String pointer(JsonMappingException mapping) {
    return mapping.getPath().stream()
        .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
        .collect(Collectors.joining());
  }

  private static FieldProblem fieldProblem(ConstraintViolation<?> violation) {
    String code =
        switch (violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName()) {
          case "NotNull", "NotBlank", "NotEmpty" -> "required";
          case "Size" -> "wrong-length";
          case "Min", "Max" -> "out-of-range";
          case "Pattern" -> "wrong-format";
          default -> "invalid";
        };
    StringBuilder pointer = new StringBuilder();
    for (var node : violation.getPropertyPath()) {
      switch (node.getKind()) {
        case METHOD, PARAMETER -> {}
        default -> {
          if (node.getIndex() != null) {
            pointer.append('/').append(node.getIndex());
          }
          if (node.getKey() != null) {
            pointer.append('/').append(node.getKey());
          }
          if (!Set.of("<list element>", "<map value>", "<map key>").contains(String.valueOf(node.getName()))) {
            pointer.append('/').append(node.getName());
          }
        }
      }
    }
    Text message = Messages.text("field." + code);
    return new FieldProblem(pointer.isEmpty() ? lastName(violation) : pointer.toString(), code, message);
  }

  private static String lastName(ConstraintViolation<?> violation) {
    String path = violation.getPropertyPath().toString();
    return path.substring(path.lastIndexOf('.') + 1);
  }

  private static <T extends Throwable> T findCause(Throwable failure, Class<T> type) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return type.cast(cause);
      }
    }
    return null;
  }
}
