package vn.dondoc.materials.files;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How well the weakest words of a poster stand out from their ground, as WCAG 2 reckons contrast. Advice, no verdict: words
 * are guessed at as rows of tiles in which two even tones take turns, so a photo says nothing, and small print may be missed.
 */
final class Contrast {
  /** About the height of a word on a picture that is a thousand pixels wide. */
  private static final int TILE = 24;

  /** A row of so many is a word; a single tile may be an ornament. */
  private static final int WORD = 3;

  /** Tones of which the eye sees that they are two. */
  private static final int APART = 8;

  /** How far around its middle a tone may spread. */
  private static final int EVEN = 12;

  private static final int WORTH_TELLING_BELOW = 21;

  private Contrast() {}

  /** Of the weakest word, from 1 to 21; null where nothing looks like words. */
  static Double weakest(BufferedImage picture) {
    int columns = picture.getWidth() / TILE;
    int rows = picture.getHeight() / TILE;
    double weakest = WORTH_TELLING_BELOW;
    boolean found = false;
    for (int row = 0; row < rows; row++) {
      double[] ratios = new double[columns];
      for (int column = 0; column < columns; column++) {
        ratios[column] = ratio(tile(picture, column * TILE, row * TILE));
      }
      for (int column = 0; column + WORD <= columns; column++) {
        double[] word = Arrays.copyOfRange(ratios, column, column + WORD);
        if (Arrays.stream(word).allMatch(r -> r > 0) && isOfOneKind(word)) {
          found = true;
          weakest = Math.min(weakest, Arrays.stream(word).average().orElseThrow());
        }
      }
    }
    return found ? Math.round(weakest * 10) / 10.0 : null;
  }

  /** Beside one another words have the same ink and the same ground. */
  private static boolean isOfOneKind(double[] word) {
    double most = Arrays.stream(word).max().orElseThrow();
    double least = Arrays.stream(word).min().orElseThrow();
    return most / least < 1.3;
  }

  private static int[] tile(BufferedImage picture, int x, int y) {
    int[] colours = picture.getRGB(x, y, TILE, TILE, null, 0, TILE);
    return Arrays.stream(colours).map(Contrast::tone).toArray();
  }

  /** 0 to 255, as the eye weighs the three colours. */
  private static int tone(int rgb) {
    return (2126 * (rgb >> 16 & 0xff) + 7152 * (rgb >> 8 & 0xff) + 722 * (rgb & 0xff)) / 10_000;
  }

  /** 0 where the tile does not look like a piece of a word. */
  private static double ratio(int[] tones) {
    int[] sorted = tones.clone();
    Arrays.sort(sorted);
    int dark = sorted[sorted.length / 10];
    int light = sorted[sorted.length * 9 / 10];
    if (light - dark < APART) {
      return 0;
    }
    // What lies between the two is the soft edge of letters; a photo has more of it than a word
    int spread = Math.min(EVEN, Math.max(2, (light - dark) / 3));
    long even = Arrays.stream(tones).filter(t -> Math.abs(t - dark) <= spread || Math.abs(t - light) <= spread).count();
    boolean word = even * 4 >= tones.length * 3L && changes(tones, (dark + light) / 2) >= TILE * 5 / 4;
    return word ? (luminance(light) + 0.05) / (luminance(dark) + 0.05) : 0;
  }

  /** How often the tones cross the middle along the rows: an edge does it once a row, a word more often. */
  private static long changes(int[] tones, int middle) {
    return IntStream.range(1, tones.length).filter(i -> i % TILE != 0 && tones[i] > middle != tones[i - 1] > middle).count();
  }

  private static double luminance(int tone) {
    double part = tone / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
