package vn.dondoc.directives.letterfile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToIntFunction;
import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;

/**
 * A picture that carries behind its end what the stand-in for Tesseract is to see on it, and that stand-in: the same
 * rows, without the program and its moods.
 */
public final class SeenPage {
  private static final int WIDTH = 1240;
  private static final int HEIGHT = 1754;
  private static final String MARK = "SEEN-ON-THIS-PAGE";

  private SeenPage() {}

  /** Answers which languages it has; of a picture it tells what stands behind the mark. */
  public static Path program(Path folder) {
    return script(folder, "sed -n '1,/^" + MARK + "$/d;p' \"$1\"");
  }

  public static Path script(Path folder, String does) {
    try {
      Path script = Files.createTempFile(folder, "ocr", ".sh");
      Files.writeString(script, "#!/bin/sh\n[ \"$1\" = --list-langs ] && { echo vie; exit 0; }\n[ -s \"$1\" ] || exit 9\n" + does + "\n");
      if (!script.toFile().setExecutable(true)) {
        throw new IOException("not executable: " + script);
      }
      return script;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A page with each line of a text below the other; ten points a letter, forty a line. */
  public static byte[] png(String text, ToIntFunction<String> confidence) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY), "png", out);
      out.write(("\n" + MARK + "\n" + rows(text, confidence)).getBytes(StandardCharsets.UTF_8));
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  public static String rows(String text, ToIntFunction<String> confidence) {
    StringBuilder rows = new StringBuilder("level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n");
    rows.append("1\t1\t0\t0\t0\t0\t0\t0\t%d\t%d\t-1\t\n".formatted(WIDTH, HEIGHT));
    int paragraph = 1;
    int line = 0;
    for (String words : text.split("\n")) {
      line++;
      if (words.isBlank()) {
        paragraph++;
      }
      int left = 100;
      for (String word : words.strip().split("\\s+")) {
        rows.append("5\t1\t1\t%d\t%d\t1\t%d\t%d\t%d\t30\t%d.5\t%s\n".formatted(paragraph, line, left, Math.min(40 * line, HEIGHT - 40), 10 * word.length(), confidence.applyAsInt(word), word));
        left += 10 * word.length() + 10;
      }
    }
    return rows.toString();
  }
}
