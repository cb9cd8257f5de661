package vn.dondoc.directives.letterfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Tesseract with its Vietnamese model, where it is installed (Debian: tesseract-ocr, tesseract-ocr-vie). Another program
 * on purpose: a picture that crashes or floods it harms no request.
 *
 * @param command the program; only a configuration names it, never a request
 */
public record Ocr(String command) {
  private static final int SECONDS_A_PAGE = 60;
  private static final int MOST_OUTPUT = 400_000;

  /** Words of one page. */
  String text(byte[] picture) throws UnreadableFile {
    requireInstalled();
    Path page = null;
    try {
      page = Files.createTempFile("dondoc-page-", ".img");
      Files.write(page, picture);
      return run(page);
    } catch (IOException broken) {
      throw new UnreadableFile("ocr-failed");
    } finally {
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
    Process process =
        new ProcessBuilder(command, page.toString(), "stdout", "-l", "vie", "--psm", "4")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
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
