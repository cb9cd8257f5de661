package vn.dondoc.launcher;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import sun.misc.Signal;

/**
 * {@code make run}: PORT (8080), DATA_DIR (data), DEMO_PASSWORD. Starts PostgreSQL, then the server in this process;
 * stops them in the opposite order.
 */
public final class Main {
  private static final int CANNOT_START = 2;
  /** A little more than quarkus.shutdown.timeout. */
  private static final Duration LONGEST_STOP = Duration.ofSeconds(12);

  private Main() {}

  public static void main(String[] arguments) throws Exception {
    try {
      run(System.getenv(), arguments);
    } catch (CannotStart reason) {
      System.err.println(reason.getMessage());
      System.exit(CANNOT_START);
    }
  }

  private static void run(Map<String, String> environment, String[] arguments) throws Exception {
    int port = freePort(port(environment.getOrDefault("PORT", "8080")));
    Path home = Path.of(environment.getOrDefault("DATA_DIR", "data")).toAbsolutePath().normalize();
    prepare(home);
    try (FileLock _ = lock(home)) {
      EmbeddedDatabase database = EmbeddedDatabase.start(home);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAfterServer(database), "stop-database"));
      stopOn("INT");
      stopOn("TERM");
      NewerData.refuse(home, database);
      set("quarkus.profile", environment.getOrDefault("QUARKUS_PROFILE", "demo"));
      set("quarkus.http.port", String.valueOf(port));
      database.settings().forEach(Main::set);
      set("dondoc.keys", SigningKeys.ensureIn(home).toString());
      set("dondoc.data-dir", home.toString());
      set("dondoc.web-root", environment.getOrDefault("WEB_ROOT", "frontend/dist"));
      startServer(arguments);
    }
  }

  /** Ctrl-C and SIGTERM are the usual way to stop, no failure: the exit status is 0. */
  private static void stopOn(String signal) {
    Signal.handle(new Signal(signal), _ -> System.exit(0));
  }

  /** The JVM stops everything at once; the database stays until the server has let go of its connections. */
  private static void stopAfterServer(EmbeddedDatabase database) {
    database.awaitNoClients(LONGEST_STOP);
    database.close();
  }

  /** The server's own entry point, which stays until it is told to stop (Ctrl-C, SIGTERM). */
  private static void startServer(String[] arguments) throws Exception {
    try {
      Class.forName("io.quarkus.bootstrap.runner.QuarkusEntryPoint")
          .getMethod("main", String[].class)
          .invoke(null, (Object) arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause() instanceof Exception cause ? cause : failed;
    }
  }

  /** The command line wins over what this starter works out. */
  private static void set(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException noNumber) {
      // said below
    }
    throw new CannotStart(
        "PORT phải là số từ 0 đến 65535, không phải “" + text + "”.",
        "PORT takes a number from 0 to 65535, not “" + text + "”.");
  }

  /** The port itself when nobody listens on it; for 0 any that is free. */
  private static int freePort(int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress((InetAddress) null, port));
      return probe.getLocalPort();
    } catch (IOException taken) {
      throw new CannotStart(
          "Cổng " + port + " đang bị chương trình khác dùng. Hãy chọn cổng khác: PORT=" + (port + 1) + " make run",
          "Port " + port + " is taken by another program. Choose another: PORT=" + (port + 1) + " make run");
    }
  }

  private static void prepare(Path home) {
    try {
      Files.createDirectories(home);
      Files.delete(Files.createTempFile(home, "write", ".try"));
    } catch (IOException readOnly) {
      throw new CannotStart(
          "Không ghi được vào thư mục dữ liệu " + home + ". Hãy chọn DATA_DIR khác.",
          "The data folder " + home + " cannot be written to. Choose another DATA_DIR.");
    }
  }

  private static FileLock lock(Path home) throws IOException {
    FileChannel channel =
        FileChannel.open(home.resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      throw new CannotStart(
          "Thư mục dữ liệu " + home + " đang được một Đôn Đốc khác dùng. Hãy dừng nó hoặc chọn DATA_DIR khác.",
          "The data folder " + home + " is in use by another Đôn Đốc. Stop it or choose another DATA_DIR.");
    }
    return lock;
  }
}
