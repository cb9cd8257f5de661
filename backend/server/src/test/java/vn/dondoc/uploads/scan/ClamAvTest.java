package vn.dondoc.uploads.scan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.uploads.scan.VirusScanner.Verdict;

/** Against a clamd of our own that speaks INSTREAM. */
class ClamAvTest {
  @TempDir Path folder;

  @Test
  void theWholeFileIsShownAndTheAnswerUnderstood() throws Exception {
    byte[] content = new byte[200_000];
    new Random(1).nextBytes(content);
    assertEquals(Verdict.CLEAN, verdict(content, "stream: OK\0"));
    assertEquals(Verdict.INFECTED, verdict(content, "stream: Eicar-Test-Signature FOUND\0"));
  }

  @Test
  void whatIsNoClearWordIsNoLeave() throws Exception {
    assertEquals(Verdict.UNKNOWN, verdict(new byte[10], "INSTREAM size limit exceeded. ERROR\0"));
    assertEquals(Verdict.UNKNOWN, verdict(new byte[10], ""));
    assertEquals(Verdict.UNKNOWN, verdict(new byte[10], "stream: OK and more\0"));
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = closed.getLocalPort();
      closed.close();
      assertEquals(Verdict.UNKNOWN, new ClamAv("localhost", port).scan(Files.write(folder.resolve("a"), new byte[5])));
    }
  }

  private Verdict verdict(byte[] content, String answer) throws Exception {
    try (ServerSocket clamd = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<byte[]> seen = CompletableFuture.supplyAsync(() -> serve(clamd, answer));
      Verdict verdict = new ClamAv(clamd.getInetAddress().getHostAddress(), clamd.getLocalPort()).scan(Files.write(folder.resolve("file"), content));
      assertArrayEquals(content, seen.get());
      return verdict;
    }
  }

  private static byte[] serve(ServerSocket clamd, String answer) {
    try (Socket socket = clamd.accept()) {
      DataInputStream in = new DataInputStream(socket.getInputStream());
      assertEquals("zINSTREAM\0", new String(in.readNBytes(10), StandardCharsets.US_ASCII));
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      for (int length = in.readInt(); length > 0; length = in.readInt()) {
        content.writeBytes(in.readNBytes(length));
      }
      socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
      return content.toByteArray();
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }
}
