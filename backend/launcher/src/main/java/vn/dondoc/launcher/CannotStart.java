package vn.dondoc.launcher;

/** A start that cannot go on, with the one sentence that says what is missing. */
final class CannotStart extends RuntimeException {
  CannotStart(String vietnamese, String english) {
    super(vietnamese + System.lineSeparator() + english, null, false, false);
  }
}
