package vn.dondoc.materials;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The address of a work on paper: eight signs of an alphabet in which no two look alike (no 0 or O, 1, I or L, 2 or Z,
 * 5 or S, 8 or B, U), about 37 bits by chance, so that nobody comes upon one by trying.
 */
public final class ShortCode {
  public static final String ALPHABET = "34679ACDEFGHJKMNPQRTVWXY";
  public static final int LENGTH = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  private ShortCode() {}

  static String random() {
    return RANDOM.ints(LENGTH, 0, ALPHABET.length()).mapToObj(i -> ALPHABET.substring(i, i + 1)).collect(Collectors.joining());
  }

  /** As somebody typed it, in either case; empty when it cannot be one. */
  public static Optional<String> read(String typed) {
    String code = typed.strip().toUpperCase(Locale.ROOT);
    boolean possible = code.length() == LENGTH && code.chars().allMatch(sign -> ALPHABET.indexOf(sign) >= 0);
    return possible ? Optional.of(code) : Optional.empty();
  }
}
