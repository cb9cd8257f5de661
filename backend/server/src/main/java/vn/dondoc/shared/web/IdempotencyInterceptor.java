package vn.dondoc.shared.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.CurrentActor;

/** Runs inside the transaction of the method (its priority comes after the transaction's). */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
class IdempotencyInterceptor {
  private final HttpHeaders headers;
  private final HttpServerRequest request;
  private final CurrentActor actor;
  private final ObjectMapper json;
  private final Clock clock;

  IdempotencyInterceptor(
      HttpHeaders headers, HttpServerRequest request, CurrentActor actor, ObjectMapper json, Clock clock) {
    this.headers = headers;
    this.request = request;
    this.actor = actor;
    this.json = json;
    this.clock = clock;
  }

  @AroundInvoke
  Object once(InvocationContext call) throws Exception {
    String key = headers.getHeaderString("Idempotency-Key");
    if (key == null) {
      return call.proceed();
    }
    if (key.isBlank() || key.length() > 255) {
      throw ProblemException.of(ProblemType.MALFORMED_REQUEST, "malformed-idempotency-key");
    }
    var id = new IdempotencyRecord.Key(actor.get().accountId(), key);
    byte[] hash = hashOf(call);
    return switch (IdempotencyRecord.claim(id)) {
      case IN_PROGRESS -> throw ProblemException.of(ProblemType.REQUEST_IN_PROGRESS);
      case KEPT -> replay(IdempotencyRecord.kept(id), hash);
      case FIRST -> keep(id, hash, (RestResponse<?>) call.proceed());
    };
  }

  private RestResponse<?> keep(IdempotencyRecord.Key id, byte[] hash, RestResponse<?> answer)
      throws JsonProcessingException {
    String body = json.writeValueAsString(answer.getEntity());
    new IdempotencyRecord(
            id,
            hash,
            answer.getStatus(),
            answer.getHeaderString(HttpHeaders.LOCATION),
            answer.getHeaderString(HttpHeaders.ETAG),
            body,
            clock.instant())
        .persist();
    return answer.getEntity() == null ? answer : written(answer, body);
  }

  /** The answer with its body as it was written for keeping: once is enough. */
  private static RestResponse<?> written(RestResponse<?> answer, String body) {
    var same = RestResponse.ResponseBuilder.create(answer.getStatusInfo(), null).entity((Object) new RawValue(body));
    answer.getHeaders().forEach((name, values) -> values.forEach(value -> same.header(name, value)));
    return same.build();
  }

  private RestResponse<?> replay(IdempotencyRecord kept, byte[] hash) throws JsonProcessingException {
    if (!MessageDigest.isEqual(kept.requestHash, hash)) {
      throw ProblemException.of(ProblemType.KEY_REUSED);
    }
    var answer =
        RestResponse.ResponseBuilder.create(kept.status, null)
            .entity((Object) json.readTree(kept.body))
            .header("Idempotency-Replayed", "true");
    if (kept.location != null) {
      answer.header(HttpHeaders.LOCATION, kept.location);
    }
    if (kept.etag != null) {
      answer.header(HttpHeaders.ETAG, kept.etag);
    }
    return answer.build();
  }

  /** Method, path and the parameters as they were understood; If-Match is no part of the intent. */
  private byte[] hashOf(InvocationContext call) throws JsonProcessingException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update((request.method() + " " + request.path()).getBytes(StandardCharsets.UTF_8));
    var names = call.getMethod().getParameters();
    for (int i = 0; i < names.length; i++) {
      if (!names[i].isAnnotationPresent(jakarta.ws.rs.HeaderParam.class)
          && !names[i].isAnnotationPresent(jakarta.ws.rs.core.Context.class)) {
        digest.update(json.writeValueAsBytes(call.getParameters()[i]));
      }
    }
    return digest.digest();
  }
}
