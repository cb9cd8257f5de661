package vn.dondoc.uploads;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.accounts.Passwords;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.Pictures;
import vn.dondoc.support.Strangers;
import vn.dondoc.support.Tus;
import vn.dondoc.uploads.scan.VirusScanner;
import vn.dondoc.uploads.store.FileStore;
import vn.dondoc.uploads.store.FolderStore;

/** tus over HTTP: refusals, resuming, what is kept and what is not. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class UploadApiTest {
  @Inject SweepUploads sweep;
  @Inject EntityManager database;
  @ConfigProperty(name = "dondoc.data-dir") Path home;
  @TestHTTPResource URI server;
  @Inject Passwords passwords;

  @BeforeEach
  void people() {
    Strangers.join(passwords);
  }

  @Test
  void anothersUploadIsAbsent() {
    String id = Tus.begin(Cast.HOA, "report-file", "a.txt", 10);
    Tus.as(Cast.KIEN).get("/uploads/" + id).then().statusCode(404);
    Tus.as(Cast.KIEN).head("/uploads/" + id).then().statusCode(404);
    Tus.append(Cast.KIEN, id, 0, new byte[3]).statusCode(404);
    Tus.as(Cast.KIEN).delete("/uploads/" + id).then().statusCode(404);
    Tus.tryBegin(Cast.HOA, "material", "a.txt", 10, null).then().statusCode(403);
    Tus.as(Cast.HOA).head("/uploads/" + id).then().statusCode(200).header("Upload-Offset", "0");
  }

  @Test
  void whatIsNoUploadIsRefusedBeforeAByteComes() {
    Tus.tryBegin(Cast.HOA, "report-file", "a.jpg", 0, null).then().statusCode(422).body("code", equalTo("upload-refused"));
    Tus.tryBegin(Cast.HOA, "report-file", "a.jpg", (50L << 20) + 1, null).then().statusCode(413).body("detail", containsString("50 MB"));
    Tus.tryBegin(Cast.HOA, "report-file", "a.jpg", -1, null).then().statusCode(400);
    Tus.tryBegin(Cast.HOA, "nothing", "a.jpg", 5, null).then().statusCode(400).body("detail", containsString("purpose"));
    Tus.tryBegin(Cast.HOA, "report-file", "a.jpg", 5, "ABC").then().statusCode(400);
    Tus.as(Cast.HOA).header("Upload-Length", 5).header("Upload-Metadata", "purpose ***").post("/uploads").then().statusCode(400);
    Api.as(Cast.HOA).header("Upload-Length", 5).post("/uploads").then().statusCode(412).header("Tus-Version", "1.0.0");
    Tus.as(Cast.HOA).options("/uploads").then().statusCode(204).header("Tus-Extension", containsString("termination"));
  }

  @Test
  void sentInPartsResumedAndCheckedByContent() throws Exception {
    byte[] photo = Pictures.jpegWithPlace(300, 200);
    String id = Tus.tryBegin(Cast.HOA, "report-file", "../họp\u202E tổ.exe", photo.length, Tus.sha256(photo))
        .then().statusCode(201).header("Tus-Resumable", "1.0.0").header("Upload-Expires", notNullValue()).extract().path("id");
    Tus.append(Cast.HOA, id, 0, Arrays.copyOf(photo, 1000)).statusCode(204).header("Upload-Offset", "1000");
    Tus.append(Cast.HOA, id, 0, Arrays.copyOf(photo, 1000)).statusCode(409).body("code", equalTo("wrong-offset"));
    Tus.as(Cast.HOA).head("/uploads/" + id).then().statusCode(200).header("Upload-Offset", "1000").header("Upload-Length", "" + photo.length);
    Tus.append(Cast.HOA, id, 1000, Arrays.copyOfRange(photo, 1000, photo.length + 1)).statusCode(400);
    Tus.append(Cast.HOA, id, 1000, Arrays.copyOfRange(photo, 1000, photo.length)).statusCode(204).header("Upload-Offset", "" + photo.length);
    Tus.as(Cast.HOA).get("/uploads/" + id).then().statusCode(200)
        .body("state", equalTo("READY")).body("name", equalTo("họp tổ.jpg")).body("contentType", equalTo("image/jpeg"))
        .body("sha256", equalTo(Tus.sha256(photo))).body("width", equalTo(300)).body("height", equalTo(200)).body("problem", nullValue());
    byte[] kept = Files.readAllBytes(kept(id));
    assertTrue(kept.length < photo.length && !new String(kept, StandardCharsets.UTF_8).contains(Pictures.DEVICE));
    assertEquals(0, incoming(id), "nothing is left on the way");
    Tus.append(Cast.HOA, id, photo.length, new byte[1]).statusCode(409);
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
      long safe = offsetAfterBreak(id, offset);
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
    Path file = home.resolve("files/incoming").resolve(key(id));
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
  void whatTheChecksRefuseIsRemovedWithItsReason() {
    byte[] page = "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
    String id = Tus.begin(Cast.HOA, "report-file", "ảnh.jpg", page.length);
    Tus.append(Cast.HOA, id, 0, page).statusCode(422).body("code", equalTo("upload-refused")).body("detail", containsString("Loại tệp"));
    Tus.as(Cast.HOA).get("/uploads/" + id).then().body("state", equalTo("REFUSED")).body("problem.code", equalTo("type"));
    Tus.as(Cast.HOA).head("/uploads/" + id).then().statusCode(410);
    Tus.append(Cast.HOA, id, page.length, page).statusCode(410);
    assertEquals(0, incoming(id));

    String other = Tus.tryBegin(Cast.HOA, "report-file", "a.txt", 4, Tus.sha256("abcd".getBytes(StandardCharsets.UTF_8))).path("id");
    Tus.append(Cast.HOA, other, 0, "abcx".getBytes(StandardCharsets.UTF_8)).statusCode(422).body("detail", containsString("khác với tệp đã khai"));
  }

  @Test
  void partsLargerThanTheBoundAreRefusedWhole() {
    String id = Tus.begin(Cast.LAN, "material", "phim.mp4", 30L << 20);
    Tus.append(Cast.LAN, id, 0, new byte[(8 << 20) + 1]).statusCode(413).body("detail", containsString("8 MB"));
    Tus.as(Cast.LAN).head("/uploads/" + id).then().header("Upload-Offset", "0");
  }

  @Test
  void onlyOneRequestWritesAtATime() throws Exception {
    String id = Tus.begin(Cast.HOA, "report-file", "a.txt", 1000);
    try (Socket slow = patch(id, 0, 1000)) {
      slow.getOutputStream().write(new byte[10]);
      slow.getOutputStream().flush();
      awaitHeld(id);
      Tus.append(Cast.HOA, id, 0, new byte[5]).statusCode(423).body("code", equalTo("upload-locked"));
      Tus.as(Cast.HOA).delete("/uploads/" + id).then().statusCode(423);
    }
    assertTrue(offsetAfterBreak(id, 0) <= 10);
  }

  @Test
  void givenUpItIsGoneWithItsBytes() {
    String ready = Tus.whole(Cast.HOA, "report-file", "a.png", Pictures.png(3, 3));
    Path kept = kept(ready);
    assertTrue(Files.exists(kept));
    Tus.as(Cast.HOA).delete("/uploads/" + ready).then().statusCode(204).header("Tus-Resumable", "1.0.0");
    Tus.as(Cast.HOA).get("/uploads/" + ready).then().statusCode(404);
    assertTrue(Files.notExists(kept));
  }

  @Test
  void forgottenAfterThreeDaysWithoutOrphans() {
    String half = Tus.begin(Cast.HOA, "report-file", "a.txt", 10);
    Tus.append(Cast.HOA, half, 0, new byte[] {'a'}).statusCode(204);
    String ready = Tus.whole(Cast.HOA, "report-file", "a.png", Pictures.png(3, 3));
    Path kept = kept(ready);
    String fresh = Tus.begin(Cast.HOA, "report-file", "b.txt", 10);
    assertEquals(1, incoming(half));
    String halfKey = key(half);
    for (String old : List.of(half, ready)) {
      QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("update uploads set expires_at = now() - interval '1 second' where id = cast(?1 as uuid)").setParameter(1, old).executeUpdate());
    }
    sweep.sweep();
    assertTrue(Files.notExists(kept) && Files.notExists(home.resolve("files/incoming").resolve(halfKey)));
    Tus.as(Cast.HOA).head("/uploads/" + half).then().statusCode(404);
    Tus.as(Cast.HOA).get("/uploads/" + ready).then().statusCode(404);
    Tus.as(Cast.HOA).head("/uploads/" + fresh).then().statusCode(200);
  }

  @Test
  void theSameKeyBeginsOneUpload() {
    String key = "begin-" + System.nanoTime();
    Response first = Tus.as(Cast.HOA).header("Idempotency-Key", key).header("Upload-Length", 5).header("Upload-Metadata", metadata("a.txt")).post("/uploads");
    Response second = Tus.as(Cast.HOA).header("Idempotency-Key", key).header("Upload-Length", 5).header("Upload-Metadata", metadata("a.txt")).post("/uploads");
    assertEquals(first.<String>path("id"), second.<String>path("id"));
    assertEquals(first.header("Location"), second.header("Location"));
    assertEquals("/api/v1/uploads/" + first.path("id"), first.header("Location"));
    Tus.as(Cast.HOA).header("Idempotency-Key", key).header("Upload-Length", 6).header("Upload-Metadata", metadata("a.txt")).post("/uploads").then().statusCode(422).body("code", equalTo("key-reused"));
  }

  @Test
  void anAccountHasBounds() {
    for (int i = 0; i < 2; i++) {
      Tus.tryBegin(Cast.CHI, "material", "phim.mp4", 2L << 30, null).then().statusCode(201);
    }
    Tus.tryBegin(Cast.CHI, "material", "phim.mp4", 1, null).then().statusCode(422).body("code", equalTo("too-many-uploads"));
  }

  @Test
  void noFileIsGivenOutBeforeTheScannersWord() {
    AtomicReference<VirusScanner.Verdict> word = new AtomicReference<>(VirusScanner.Verdict.UNKNOWN);
    QuarkusMock.installMockForType((VirusScanner) file -> word.get(), VirusScanner.class);
    String clean = Tus.whole(Cast.HOA, "report-file", "a.png", Pictures.png(3, 3));
    String infected = Tus.whole(Cast.HOA, "report-file", "b.png", Pictures.png(4, 3));
    for (String id : List.of(clean, infected)) {
      Tus.as(Cast.HOA).get("/uploads/" + id).then().body("state", equalTo("CHECKING")).body("contentType", nullValue());
    }
    word.set(VirusScanner.Verdict.CLEAN);
    hold(infected);
    sweep.finishLeftOvers();
    Tus.as(Cast.HOA).get("/uploads/" + clean).then().body("state", equalTo("READY"));
    Tus.as(Cast.HOA).get("/uploads/" + infected).then().body("state", equalTo("CHECKING"));
    word.set(VirusScanner.Verdict.INFECTED);
    QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("update uploads set held_until = null, holder = null where id = cast(?1 as uuid)").setParameter(1, infected).executeUpdate());
    sweep.finishLeftOvers();
    Tus.as(Cast.HOA).get("/uploads/" + infected).then().body("state", equalTo("REFUSED")).body("problem.code", equalTo("infected"));
    assertEquals(0, incoming(infected));
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

  /** Another request is at it. */
  private void hold(String id) {
    QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("update uploads set held_until = now() + interval '1 minute', holder = gen_random_uuid() where id = cast(?1 as uuid)").setParameter(1, id).executeUpdate());
  }

  private static String metadata(String name) {
    return "purpose " + Tus.base64("report-file") + ",filename " + Tus.base64(name);
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

  /** Where a request that broke off left the upload, once it has let go; what had come by then may still be on its way to the disk. */
  private long offsetAfterBreak(String id, long before) throws InterruptedException {
    long[] last = {before, 0};
    await(id, (received, held) -> {
      boolean steady = !held && (received > before || ++last[1] > 10);
      last[0] = received;
      return steady;
    });
    return last[0];
  }

  private void awaitHeld(String id) throws InterruptedException {
    await(id, (received, held) -> held);
  }

  /**
   * Looks at the row until it is as wanted. The service has no sign to wait for here: a broken connection is noticed by
   * the other end alone, and what follows from it is seen in the database first.
   */
  private void await(String id, BiPredicate<Long, Boolean> wanted) throws InterruptedException {
    for (int look = 0; look < 400; look++) {
      Object[] row = row(id, "received, holder");
      if (wanted.test(((Number) row[0]).longValue(), row[1] != null)) {
        return;
      }
      Thread.sleep(25);
    }
    throw new AssertionError("the upload is not as it should be: " + Arrays.toString(row(id, "received, holder")));
  }

  private Object[] row(String id, String columns) {
    return (Object[]) QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery("select " + columns + " from uploads where id = cast(?1 as uuid)").setParameter(1, id).getSingleResult());
  }

  private String key(String id) {
    return (String) row(id, "storage_key, id")[0];
  }

  private Path kept(String id) {
    String key = key(id);
    return home.resolve("files/kept").resolve(key.substring(0, 2)).resolve(key);
  }

  private long incoming(String id) {
    String key = key(id);
    try (Stream<Path> files = Files.list(home.resolve("files/incoming"))) {
      return files.filter(f -> f.getFileName().toString().startsWith(key)).count();
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
