package vn.dondoc.accounts;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a password must be (OWASP ASVS 5.0, 6.2): long, and something left of it when the words that everybody tries,
 * the person's own names and runs of keys are taken out. No rule on kinds of characters, no expiry, nothing cut off.
 */
final class PasswordRules {
  static final int SHORTEST = 12;
  private static final int FEWEST_OWN = 5;

  /** What lists of common passwords are made of, longest first; with digits and signs around them they are the lists. */
  private static final List<String> COMMON =
      Stream.of(
              "password", "passwort", "matkhau", "khongco", "qwertyuiop", "qwerty", "asdfghjkl", "asdfgh", "zxcvbnm", "letmein",
              "welcome", "iloveyou", "admin", "administrator", "quantri", "login", "master", "dragon", "monkey", "football",
              "superman", "sunshine", "princess", "anhyeuem", "emyeuanh", "yeuem", "vietnam", "laocai", "hanoi", "dondoc",
              "baocao", "uyban", "nhandan", "ubnd", "phuong", "thanhpho", "congan", "vanban", "hello", "test", "user", "abc", "xyz",
              "changeme", "secret", "default", "computer", "internet", "samsung", "iphone", "facebook", "google", "zalo")
          .sorted(Comparator.comparingInt(String::length).reversed())
          .toList();

  private PasswordRules() {}

  /** The code of what is wrong, for the messages; empty when nothing is. */
  static Optional<String> fault(String password, String... names) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of("password-short");
    }
    String rest = fold(password);
    for (String name : names) {
      rest = without(rest, Arrays.stream(fold(name).split("[^a-z0-9]+")).filter(part -> part.length() > 2).toList());
    }
    rest = rest.replace('@', 'a').replace('0', 'o').replace('$', 's').replaceAll("[^\\p{L}\\p{N}]", "");
    return ownLetters(without(rest, COMMON)) < FEWEST_OWN ? Optional.of("password-common") : Optional.empty();
  }

  private static String without(String text, List<String> words) {
    String rest = text;
    for (String word : words) {
      rest = rest.replace(word, "");
    }
    return rest;
  }

  /** How many different letters are no step of a run: "abcdefgh" and "aaaa" count for one. */
  private static long ownLetters(String rest) {
    return java.util.stream.IntStream.range(0, rest.length())
        .filter(i -> Character.isLetter(rest.charAt(i)) && (i == 0 || Math.abs(rest.charAt(i) - rest.charAt(i - 1)) > 1))
        .map(rest::charAt)
        .distinct()
        .count();
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).replace('đ', 'd');
  }
}
