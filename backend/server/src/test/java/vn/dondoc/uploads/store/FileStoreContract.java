package vn.dondoc.uploads.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store promises. */
interface FileStoreContract {
  FileStore store() throws Exception;

  @Test
  default void growsInPartsAndIsKeptWhole() throws Exception {
    byte[] bytes = random(300_000);
    String key = key();
    append(key, bytes, 0, 1);
    append(key, bytes, 1, 200_000);
    append(key, bytes, 200_000, 300_000);
    Path file = store().look(key, bytes.length);
    assertArrayEquals(bytes, Files.readAllBytes(file));
    store().keep(key, file);
    store().discard(key);
    assertArrayEquals(bytes, read(key, 0, bytes.length));
  }

  @Test
  default void whatLiesBehindTheSafeLengthIsCutOff() throws Exception {
    byte[] bytes = random(1000);
    String key = key();
    append(key, bytes, 0, 400);
    append(key, random(700), 400, 700); // secured, then the process was killed before it could say so
    append(key, bytes, 400, 500);
    append(key, bytes, 500, 1000);
    assertArrayEquals(bytes, Files.readAllBytes(store().look(key, 1000)));
  }

  @Test
  default void whatWasNotSecuredDoesNotCount() throws Exception {
    byte[] bytes = random(100);
    String key = key();
    try (FileStore.Growing file = store().grow(key, 0)) {
      file.write(random(70), 70);
    }
    append(key, bytes, 0, 100);
    assertArrayEquals(bytes, Files.readAllBytes(store().look(key, 100)));
  }

  @Test
  default void aCleanedCopyTakesThePlaceOfTheUpload() throws Exception {
    String key = key();
    append(key, random(50), 0, 50);
    store().look(key, 50);
    Path copy = store().copyOf(key);
    Files.writeString(copy, "sạch");
    store().keep(key, copy);
    store().discard(key);
    assertFalse(Files.exists(copy));
    assertArrayEquals("sạch".getBytes(StandardCharsets.UTF_8), read(key, 0, 6));
  }

  @Test
  default void keptAgainAfterACrashItIsTheSame() throws Exception {
    byte[] bytes = random(5000);
    String key = key();
    append(key, bytes, 0, 5000);
    store().keep(key, store().look(key, 5000));
    store().keep(key, store().look(key, 5000));
    assertArrayEquals(bytes, read(key, 0, 5000));
  }

  @Test
  default void largeFilesAreReadFromAnyPlace() throws Exception {
    byte[] bytes = random((int) (2 * S3Store.PART + 12_345));
    String key = key();
    Path file = store().copyOf(key);
    Files.write(file, bytes);
    store().keep(key, file);
    int seam = (int) S3Store.PART;
    assertArrayEquals(Arrays.copyOfRange(bytes, seam - 10, seam + 10), read(key, seam - 10, 20));
    assertArrayEquals(Arrays.copyOfRange(bytes, bytes.length - 7, bytes.length), read(key, bytes.length - 7, 7));
    assertArrayEquals(bytes, read(key, 0, bytes.length));
    assertEquals(0, read(key, 5, 0).length);
  }

  @Test
  default void removedItIsGoneAndRemovingAgainIsNothing() throws Exception {
    String key = key();
    append(key, random(10), 0, 10);
    store().keep(key, store().look(key, 10));
    store().discard(key);
    store().discard(key);
    store().remove(key);
    store().remove(key);
    assertThrows(IOException.class, () -> read(key, 0, 10));
  }

  @Test
  default void anUploadThatWasGivenUpLeavesNothing() throws Exception {
    String key = key();
    append(key, random(10), 0, 10);
    store().discard(key);
    assertFalse(anythingOf(key));
    assertTrue(store().room() > 0);
  }

  /** Anything below this key, finished or not. */
  boolean anythingOf(String key) throws Exception;

  private void append(String key, byte[] bytes, int from, int to) throws Exception {
    try (FileStore.Growing file = store().grow(key, from)) {
      file.write(Arrays.copyOfRange(bytes, from, to), to - from);
      file.secure();
    }
  }

  private byte[] read(String key, long from, long count) throws Exception {
    try (InputStream in = store().read(key, from, count)) {
      return in.readAllBytes();
    }
  }

  private static String key() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  private static byte[] random(int count) {
    byte[] bytes = new byte[count];
    new Random(count).nextBytes(bytes);
    return bytes;
  }
}
