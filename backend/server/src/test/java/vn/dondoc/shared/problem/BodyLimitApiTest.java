package vn.dondoc.shared.problem;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;

/** A body of a hundred megabytes is refused by its announcement, with a sentence. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class BodyLimitApiTest {
  private static final long HUNDRED_MB = 100L << 20;

  @TestHTTPResource URI server;

  @Test
  void whatIsAnnouncedTooLargeIsRefusedWithASentenceBeforeItComes() throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(10_000);
      String head =
          "PUT /api/v1/submissions/01920000-0000-7000-8000-000000000000/workbook HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + Api.token(Cast.HOA)
              + "\r\nIf-Match: \"1\"\r\nContent-Type: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\r\nContent-Length: " + HUNDRED_MB + "\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
      assertTrue(answer.contains("application/problem+json") && answer.contains("nosniff"), answer);
      assertTrue(answer.contains("\"code\":\"too-large\"") && answer.contains("lớn quá 10 MB"), answer);
    }
  }
}
