package vn.dondoc.uploads.scan;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/** clamd's INSTREAM over TCP: chunks with their length before them, a length of 0 at the end, one line as answer. */
final class ClamAv implements VirusScanner {
  private static final Logger LOG = Logger.getLogger(ClamAv.class);
  private static final int CONNECT_MILLIS = 3_000;
  private static final int ANSWER_MILLIS = 120_000;

  private final InetSocketAddress address;

  ClamAv(String host, int port) {
    this.address = InetSocketAddress.createUnresolved(host, port);
  }

  @Override
  public Verdict scan(Path file) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address.getHostString(), address.getPort()), CONNECT_MILLIS);
      socket.setSoTimeout(ANSWER_MILLIS);
      send(file, new DataOutputStream(socket.getOutputStream()));
      return verdict(new String(socket.getInputStream().readNBytes(4096), StandardCharsets.US_ASCII));
    } catch (IOException unreachable) {
      LOG.warnf("Virus scanner %s:%d does not answer: %s", address.getHostString(), address.getPort(), unreachable.getMessage());
      return Verdict.UNKNOWN;
    }
  }

  private static void send(Path file, DataOutputStream out) throws IOException {
    out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
        out.writeInt(read);
        out.write(buffer, 0, read);
      }
    }
    out.writeInt(0);
    out.flush();
  }

  private static Verdict verdict(String answer) {
    String line = answer.replace("\0", "").strip();
    if (line.equals("stream: OK")) {
      return Verdict.CLEAN;
    }
    if (line.startsWith("stream: ") && line.endsWith(" FOUND")) {
      return Verdict.INFECTED;
    }
    LOG.warnf("Virus scanner gave no verdict: %s", line.replaceAll("[^ -~]", "?"));
    return Verdict.UNKNOWN;
  }
}
