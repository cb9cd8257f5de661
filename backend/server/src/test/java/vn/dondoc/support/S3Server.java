package vn.dondoc.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import vn.dondoc.uploads.store.S3Settings;

/** An S3 server (S3Proxy over a folder, signatures checked) as a process of its own, for as long as the tests run. */
public final class S3Server {
  private static final String KEY = "khoa";
  private static final String SECRET = "bi-mat-cua-kiem-thu";
  private static S3Server running;

  private final int port;

  private S3Server(int port) {
    this.port = port;
  }

  public static synchronized S3Server running() throws IOException, InterruptedException {
    if (running == null) {
      S3Server server = new S3Server(freePort());
      server.start();
      running = server;
    }
    return running;
  }

  public S3Settings settings(String bucket) {
    return settings(bucket, SECRET);
  }

  public S3Settings settings(String bucket, String secret) {
    return new Settings(Optional.of(bucket), Optional.of("http://127.0.0.1:" + port), "us-east-1", Optional.of(KEY), Optional.of(secret));
  }

  public record Settings(
      Optional<String> bucket, Optional<String> endpoint, String region, Optional<String> accessKey, Optional<String> secretKey)
      implements S3Settings {}

  private void start() throws IOException, InterruptedException {
    Path home = Files.createTempDirectory("s3");
    Path properties = home.resolve("s3proxy.properties");
    Files.writeString(
        properties,
        """
        s3proxy.endpoint=http://127.0.0.1:%d
        s3proxy.authorization=aws-v4
        s3proxy.identity=%s
        s3proxy.credential=%s
        jclouds.provider=filesystem-nio2
        jclouds.filesystem.basedir=%s
        jclouds.identity=local
        jclouds.credential=local
        """
            .formatted(port, KEY, SECRET, Files.createDirectory(home.resolve("data"))));
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(), "-Xmx256m", "-XX:TieredStopAtLevel=1",
                "-jar", "target/test-servers/s3proxy-jar-with-dependencies.jar", "--properties", properties.toString())
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("log").toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    Instant last = Instant.now().plus(Duration.ofSeconds(60));
    while (!answers()) {
      if (!process.isAlive() || Instant.now().isAfter(last)) {
        throw new IllegalStateException(Files.readString(home.resolve("log")));
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  private boolean answers() throws InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest anyone = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port)).build();
      return client.send(anyone, HttpResponse.BodyHandlers.discarding()).statusCode() == 403;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }
}
