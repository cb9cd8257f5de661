package vn.dondoc.publicsite;

import java.nio.charset.StandardCharsets;

/** The edition as a text file: for who sees no picture, for a printer, for a loudspeaker's reader. */
final class PlainText {
  private PlainText() {}

  static byte[] of(Edition edition, Addresses addresses) {
    String text =
        edition.title() + "\n\n" + edition.words() + "\n\n" + edition.work().unit()
            + (edition.work().licence() == null ? "" : " · " + edition.work().licence())
            + "\n" + addresses.shortLink(edition.work()) + "\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
