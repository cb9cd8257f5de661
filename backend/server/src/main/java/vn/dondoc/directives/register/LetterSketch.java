package vn.dondoc.directives.register;

import java.util.Arrays;

/**
 * A letter's words in {@value #HASHES} numbers (MinHash over runs of three words; Broder 1997): the share of numbers that
 * two letters have in common is about the share of word runs they have in common. Figures are left out, so that last
 * year's letter with other dates is as like as it looks. Bands of four numbers find letters of 50 per cent and more.
 */
record LetterSketch(int[] hashes, long[] bands) {
  private static final int HASHES = 128;
  private static final int ROWS = 4;
  private static final int RUN = 3;
  private static final int FEWEST_WORDS = 30;
  private static final int MOST_WORDS = 20_000;

  /** Null for a text too short to be told apart from a heading. */
  static LetterSketch of(String text) {
    String[] words =
        Arrays.stream(CitationFits.folded(text).split("[^a-z]+")).filter(word -> !word.isEmpty()).limit(MOST_WORDS).toArray(String[]::new);
    if (words.length < FEWEST_WORDS) {
      return null;
    }
    int[] least = new int[HASHES];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (int i = 0; i + RUN <= words.length; i++) {
      long run = 0xcbf29ce484222325L;
      for (int w = i; w < i + RUN; w++) {
        run = mixed(run * 31 + words[w].hashCode());
      }
      for (int h = 0; h < HASHES; h++) {
        int hash = (int) (mixed(run ^ (h + 1) * 0x9e3779b97f4a7c15L) >>> 32);
        least[h] = Math.min(least[h], hash);
      }
    }
    return new LetterSketch(least, bands(least));
  }

  private static long[] bands(int[] hashes) {
    long[] bands = new long[HASHES / ROWS];
    for (int band = 0; band < bands.length; band++) {
      long all = band;
      for (int row = 0; row < ROWS; row++) {
        all = mixed(all ^ hashes[band * ROWS + row]);
      }
      bands[band] = all;
    }
    return bands;
  }

  /** The finaliser of SplitMix64. */
  private static long mixed(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** In per cent; within about four of the true share. */
  static int likeness(int[] one, int[] other) {
    int same = 0;
    for (int i = 0; i < HASHES; i++) {
      same += one[i] == other[i] ? 1 : 0;
    }
    return Math.round(100f * same / HASHES);
  }
}
