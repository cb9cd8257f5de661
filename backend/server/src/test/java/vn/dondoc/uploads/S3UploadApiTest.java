package vn.dondoc.uploads;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.accounts.Passwords;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.Pictures;
import vn.dondoc.support.S3Server;
import vn.dondoc.support.Strangers;
import vn.dondoc.support.Tus;
import vn.dondoc.uploads.store.FileStore;
import vn.dondoc.uploads.store.S3Stores;

/** tus over HTTP into a bucket. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class S3UploadApiTest {
  @TempDir Path working;
  @Inject Passwords passwords;

  @BeforeEach
  void people() {
    Strangers.join(passwords);
  }

  @Test
  void aPhotoInPartsIsReadyAndCleanInTheBucket() throws Exception {
    FileStore bucket = S3Stores.open(S3Server.running().settings("dondoc-tai-len"), working);
    QuarkusMock.installMockForType(bucket, FileStore.class);
    byte[] photo = Pictures.jpegWithPlace(300, 200);
    String id = Tus.tryBegin(Cast.HOA, "report-file", "họp tổ.jpg", photo.length, Tus.sha256(photo)).then().statusCode(201).extract().path("id");
    Tus.append(Cast.HOA, id, 0, Arrays.copyOf(photo, 1000)).statusCode(204);
    Tus.append(Cast.HOA, id, 1000, Arrays.copyOfRange(photo, 1000, photo.length)).statusCode(204);
    Tus.as(Cast.HOA).get("/uploads/" + id).then().body("state", equalTo("READY")).body("sha256", equalTo(Tus.sha256(photo)));
    QuarkusTransaction.requiringNew().run(
        () -> {
          StoredFile kept = Upload.<Upload>findById(UUID.fromString(id)).finished().orElseThrow();
          assertEquals(kept.sha256, Tus.sha256(read(bucket, kept)));
        });
  }

  private static byte[] read(FileStore bucket, StoredFile kept) {
    try (InputStream in = bucket.read(kept.storageKey, 0, kept.size)) {
      return in.readAllBytes();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Test
  void whileTheBucketIsAwayAnUploadWaits() throws Exception {
    String id = Tus.begin(Cast.HOA, "report-file", "a.png", 100);
    QuarkusMock.installMockForType(S3Stores.unreachable(working), FileStore.class);
    Tus.append(Cast.HOA, id, 0, new byte[10]).statusCode(503).body("code", equalTo("unavailable"));
    Tus.as(Cast.HOA).head("/uploads/" + id).then().statusCode(200).header("Upload-Offset", "0");
  }
}
