package vn.dondoc.publicsite;

import java.util.Optional;
import java.util.regex.Pattern;

/** Captions as a browser takes them. Editors paste WebVTT or SRT, which differ in the first line and in the sign before the milliseconds. */
final class Captions {
  private static final Pattern SRT_TIME = Pattern.compile("(?m)(\\d{2}:\\d{2}),(\\d{3})(?=\\s*(-->|$|\\s))");

  private Captions() {}

  /** Empty where nothing says when to show it. */
  static Optional<String> webVtt(String said) {
    if (said == null || !said.contains("-->")) {
      return Optional.empty();
    }
    String plain = said.strip().replace("\uFEFF", "");
    return Optional.of(plain.startsWith("WEBVTT") ? plain : "WEBVTT\n\n" + SRT_TIME.matcher(plain).replaceAll("$1.$2"));
  }
}
