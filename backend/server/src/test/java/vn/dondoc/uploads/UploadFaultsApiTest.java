package vn.dondoc.uploads;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.accounts.Passwords;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.Strangers;
import vn.dondoc.support.Tus;
import vn.dondoc.uploads.store.FileStore;
import vn.dondoc.uploads.store.FolderStore;

/** tus on bad lines: cut anywhere, damaged on the way, two at once, a full disk. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class UploadFaultsApiTest {
  @Inject Passwords passwords;
  @Inject UploadTraces traces;
  @ConfigProperty(name = "dondoc.data-dir") Path home;
  @TestHTTPResource URI server;

  @BeforeEach
  void people() {
    Strangers.join(passwords);
  }

  @Test
  void aLineCutAtAnyByteLosesNothingThatCame() throws Exception {
    byte[] text = "Bà con chú ý: không chuyển tiền cho người lạ. ".repeat(2000).getBytes(StandardCharsets.UTF_8);
    String id = Tus.begin(Cast.LAN, "material", "loa.txt", text.length);
    Random random = new Random(7);
    long offset = 0;
    for (int cut = 0; cut < 6; cut++) {
      int count = 1 + random.nextInt(9000);
      breakOff(id, offset, Arrays.copyOfRange(text, (int) offset, text.length), count);
      long safe = traces.offsetAfterBreak(id, offset);
      assertTrue(safe >= offset && safe <= offset + count, "between " + offset + " and " + (offset + count) + ": " + safe);
      offset = safe;
    }
    Tus.append(Cast.LAN, id, offset, Arrays.copyOfRange(text, (int) offset, text.length)).statusCode(204);
    Tus.as(Cast.LAN).get("/uploads/" + id).then().body("state", equalTo("READY")).body("sha256", equalTo(Tus.sha256(text)));
  }

  @Test
  void bytesBehindTheSafeOffsetAreCutOff() throws Exception {
    byte[] text = "abcdefghij".getBytes(StandardCharsets.UTF_8);
    String id = Tus.begin(Cast.HOA, "report-file", "a.txt", text.length);
    Tus.append(Cast.HOA, id, 0, Arrays.copyOf(text, 4)).statusCode(204);
    // As a killed process leaves it: more on disk than was acknowledged
    Path file = home.resolve("files/incoming").resolve(traces.key(id));
    Files.writeString(file, "abcdXXXX");
    Tus.as(Cast.HOA).head("/uploads/" + id).then().header("Upload-Offset", "4");
    Tus.append(Cast.HOA, id, 4, Arrays.copyOfRange(text, 4, 7)).statusCode(204);
    assertEquals("abcdefg", Files.readString(file));
  }

  @Test
  void aDamagedPartIsNotKept() throws Exception {
    byte[] part = "abcd".getBytes(StandardCharsets.UTF_8);
    String id = Tus.begin(Cast.HOA, "report-file", "a.txt", 10);
    String right = "sha256 " + Base64.getEncoder().encodeToString(java.security.MessageDigest.getInstance("SHA-256").digest(part));
    Tus.patch(Tus.as(Cast.HOA).header("Upload-Checksum", right), id, 0, "abcx".getBytes(StandardCharsets.UTF_8)).statusCode(460);
    Tus.as(Cast.HOA).head("/uploads/" + id).then().header("Upload-Offset", "0");
    Tus.patch(Tus.as(Cast.HOA).header("Upload-Checksum", right), id, 0, part).statusCode(204);
    Tus.patch(Tus.as(Cast.HOA).header("Upload-Checksum", "crc32 x"), id, 4, part).statusCode(400);
  }

  @Test
  void onlyOneRequestWritesAtATime() throws Exception {
    String id = Tus.begin(Cast.HOA, "report-file", "a.txt", 1000);
    try (Socket slow = patch(id, 0, 1000)) {
      slow.getOutputStream().write(new byte[10]);
      slow.getOutputStream().flush();
      traces.awaitHeld(id);
      Tus.append(Cast.HOA, id, 0, new byte[5]).statusCode(423).body("code", equalTo("upload-locked"));
      Tus.as(Cast.HOA).delete("/uploads/" + id).then().statusCode(423);
    }
    assertTrue(traces.offsetAfterBreak(id, 0) <= 10);
  }

  @Test
  void aFullDiskIsToldAndNothingIsHalfDone() {
    FullStore store = new FullStore(new FolderStore(home.resolve("files")));
    QuarkusMock.installMockForType(store, FileStore.class);
    String id = Tus.begin(Cast.HOA, "report-file", "a.txt", 4);
    store.full = true;
    Tus.append(Cast.HOA, id, 0, "abcd".getBytes(StandardCharsets.UTF_8)).statusCode(507).body("code", equalTo("storage-full"));
    Tus.as(Cast.HOA).head("/uploads/" + id).then().statusCode(200).header("Upload-Offset", "0");
    Tus.tryBegin(Cast.HOA, "report-file", "b.txt", 4, null).then().statusCode(507);
    store.full = false;
    Tus.append(Cast.HOA, id, 0, "abcd".getBytes(StandardCharsets.UTF_8)).statusCode(422); // text is no report file, but it was read
    Tus.as(Cast.HOA).get("/uploads/" + id).then().body("state", equalTo("REFUSED")).body("sha256", equalTo(Tus.sha256("abcd".getBytes(StandardCharsets.UTF_8))));
  }

  /** Sends so many bytes of a longer body, then drops the line. */
  private void breakOff(String id, long offset, byte[] body, int count) throws IOException {
    try (Socket socket = patch(id, offset, body.length)) {
      OutputStream out = socket.getOutputStream();
      out.write(body, 0, Math.min(count, body.length));
      out.flush();
    }
  }

  private Socket patch(String id, long offset, int length) throws IOException {
    Socket socket = new Socket(server.getHost(), server.getPort());
    Cast who = QuarkusTransaction.requiringNew().call(() -> Upload.<Upload>findById(java.util.UUID.fromString(id)).purpose) == UploadPurpose.MATERIAL ? Cast.LAN : Cast.HOA;
    String head = "PATCH /api/v1/uploads/" + id + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + Api.token(who)
        + "\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: " + offset + "\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: " + length + "\r\n\r\n";
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }
}
