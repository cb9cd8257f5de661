package vn.dondoc.submissions;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.shared.time.DeadlineSentence;

/** An extension as its readers see it, with the original deadline beside the new one. */
record ExtensionView(
    Extension.Status status,
    LocalDate originalLastDay,
    LocalDate askedUntil,
    String reason,
    OffsetDateTime askedAt,
    LocalDate grantedUntil,
    String answer,
    OffsetDateTime answeredAt,
    String sentence) {

  static ExtensionView of(Submission s, Language language) {
    Extension extension = s.extension;
    if (extension == null) {
      return null;
    }
    LocalDate original = s.period.due.lastDay();
    return new ExtensionView(
        extension.status(),
        original,
        extension.askedUntil(),
        extension.reason(),
        Clocks.inVietnam(extension.askedAt()),
        extension.grantedUntil(),
        extension.answer(),
        Clocks.inVietnam(extension.answeredAt()),
        sentence(extension, original, language));
  }

  private static String sentence(Extension extension, LocalDate original, Language language) {
    String key = "extension." + extension.status().name().toLowerCase(java.util.Locale.ROOT);
    LocalDate day = extension.grantedUntil() == null ? extension.askedUntil() : extension.grantedUntil();
    return Messages.get(
        language, key, DeadlineSentence.day(day, language), DeadlineSentence.day(original, language));
  }
}
