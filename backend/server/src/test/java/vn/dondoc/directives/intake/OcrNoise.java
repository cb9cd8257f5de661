package vn.dondoc.directives.intake;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;

/**
 * Spoils clean text as an OCR engine does that knows no Vietnamese: marks are lost, é and symbols stand for marked
 * vowels, letters and figures change places, horns become letters, symbols of document numbers break up. Figures stay,
 * as they do in real scans. The same seed gives the same noise.
 */
final class OcrNoise {
  private static final List<String> SO = List.of("S6", "s6", "so", "sb", "sd", "sé");

  private final Random random;

  OcrNoise(long seed) {
    this.random = new Random(seed);
  }

  String on(String clean) {
    StringBuilder noisy = new StringBuilder();
    String composed = Normalizer.normalize(clean, Normalizer.Form.NFC);
    for (String token : composed.split("(?<=\\s)|(?=\\s)")) {
      noisy.append(isFigure(token) ? figure(token) : word(token));
    }
    return noisy.toString();
  }

  private static boolean isFigure(String token) {
    return token.chars().anyMatch(Character::isDigit) || token.contains("://");
  }

  /** Document numbers get blanks around their signs; dates and labels keep theirs. */
  private String figure(String token) {
    if (!token.matches(".*\\d/[A-ZĐ].*")) {
      return token;
    }
    String plain = token.replace("NĐ-", "ND-").replace("QĐ-", random.nextBoolean() ? "QD-" : "QP-");
    return random.nextInt(3) == 0 ? plain.replaceFirst("/(?=[A-Z])", " /") : plain;
  }

  private String word(String word) {
    if (word.matches("(?i)số:?")) {
      return SO.get(random.nextInt(SO.size())) + (word.endsWith(":") ? ":" : "");
    }
    StringBuilder spoiled = new StringBuilder();
    boolean damaged = random.nextInt(12) == 0;
    for (int i = 0; i < word.length(); i++) {
      spoiled.append(letter(word.charAt(i), i == 0, damaged));
    }
    return spoiled.toString();
  }

  private String letter(char c, boolean first, boolean damaged) {
    if (c == 'đ') {
      return "d";
    }
    if (c == 'Đ') {
      return first && random.nextInt(4) == 0 ? "P" : "D";
    }
    char plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
    boolean marked = plain != c && Character.isLetter(c);
    if (!marked) {
      return damaged && random.nextInt(8) == 0 ? confused(c) : String.valueOf(c);
    }
    if (Character.isLowerCase(c) && random.nextInt(5) == 0) {
      return "é";
    }
    if (Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).indexOf('\u031B') > 0 && plain == 'u' && random.nextInt(5) == 0) {
      return random.nextBoolean() ? "uw" : "ur";
    }
    if (plain == 'e' && random.nextInt(12) == 0) {
      return random.nextBoolean() ? "¢" : "€";
    }
    return damaged ? confused(plain) : String.valueOf(plain);
  }

  private static String confused(char c) {
    return switch (c) {
      case 'o' -> "0";
      case 'i' -> "1";
      case 'a' -> "4";
      case 'u' -> "i";
      default -> String.valueOf(c);
    };
  }
}
