package vn.dondoc.directives.letterfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Tesseract with its Vietnamese model, where it is installed (Debian: tesseract-ocr, tesseract-ocr-vie). Another program
 * on purpose: a picture that crashes or floods it harms no request.
 *
 * @param command the program; only a configuration names it, never a request
 */
public record Ocr(String command) {
  /** One program with one thread for each processor: faster together than one that spreads over all. */
  static final int AT_ONCE = Runtime.getRuntime().availableProcessors();

  private static final Semaphore FREE = new Semaphore(AT_ONCE, true);
  private static final int SECONDS_A_PAGE = 60;
  private static final int MOST_OUTPUT = 4_000_000;

  /** The words of one page, as {@link OcrWords} reads them. */
  String rows(byte[] picture) throws UnreadableFile {
    Path page = null;
    boolean mine = false;
    try {
      mine = FREE.tryAcquire(SECONDS_A_PAGE, TimeUnit.SECONDS);
      if (!mine) {
        throw new UnreadableFile("ocr-busy");
      }
      page = Files.createTempFile("dondoc-page-", ".img");
      Files.write(page, picture);
      return run(page);
    } catch (IOException broken) {
      throw new UnreadableFile("ocr-failed");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new UnreadableFile("ocr-failed");
    } finally {
      if (mine) {
        FREE.release();
      }
      remove(page);
    }
  }

  void requireInstalled() throws UnreadableFile {
    try {
      Process asked = new ProcessBuilder(command, "--list-langs").redirectErrorStream(true).start();
      String languages = new String(asked.getInputStream().readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8);
      asked.destroyForcibly();
      if (!languages.lines().anyMatch(line -> line.strip().equals("vie"))) {
        throw new UnreadableFile("no-ocr");
      }
    } catch (IOException notThere) {
      throw new UnreadableFile("no-ocr");
    }
  }

  private String run(Path page) throws IOException, UnreadableFile {
    ProcessBuilder program =
        new ProcessBuilder(command, page.toString(), "stdout", "-l", "vie", "--psm", "4", "tsv")
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    program.environment().put("OMP_THREAD_LIMIT", "1");
    Process process = program.start();
    process.getOutputStream().close();
    Thread clock = Thread.ofVirtual().start(() -> stopLate(process));
    try (InputStream words = process.getInputStream()) {
      String text = new String(words.readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8);
      words.transferTo(OutputStream.nullOutputStream());
      if (!process.waitFor(1, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new UnreadableFile("ocr-failed");
      }
      return text;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new UnreadableFile("ocr-failed");
    } finally {
      process.destroyForcibly();
      clock.interrupt();
    }
  }

  private static void stopLate(Process process) {
    try {
      if (!process.waitFor(SECONDS_A_PAGE, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException done) {
      Thread.currentThread().interrupt();
    }
  }

  private static void remove(Path page) {
    try {
      if (page != null) {
        Files.deleteIfExists(page);
      }
    } catch (IOException kept) {
      page.toFile().deleteOnExit();
    }
  }
}
