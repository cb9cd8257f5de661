package vn.dondoc.directives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.dondoc.directives.intake.Corrections;
import vn.dondoc.directives.intake.LetterReading;
import vn.dondoc.directives.intake.UnitMention;
import vn.dondoc.units.Unit;

/** What a draft is called while it is being settled: the readings, and what a person put in their place. */
final class DraftFacts {
  private static final int LONGEST_SUBJECT = 500;

  private DraftFacts() {}

  static void describe(Directive draft, LetterReading reading, Corrections corrections, Instant now) {
    draft.describe(
        corrections.fields().getOrDefault("number", reading.number().value()),
        date(corrections.fields().get("issuedOn"), reading.issuedOn().value()),
        kind(corrections.fields().getOrDefault("kind", reading.kind().value())),
        shortened(corrections.fields().getOrDefault("subject", reading.subject().value())),
        issuer(reading, corrections),
        now);
  }

  static Unit issuer(LetterReading reading, Corrections corrections) {
    UnitMention mention = reading.issuerUnit();
    List<UUID> read = mention == null ? List.of() : mention.units();
    List<UUID> units = corrections.mentions().getOrDefault("issuer", read);
    return units.size() == 1 ? Unit.findById(units.getFirst()) : null;
  }

  private static LocalDate date(String corrected, LocalDate read) {
    return corrected == null ? read : LocalDate.parse(corrected);
  }

  private static DirectiveKind kind(String name) {
    return Arrays.stream(DirectiveKind.values()).filter(k -> k.name().equals(name)).findFirst().orElse(DirectiveKind.OTHER);
  }

  private static String shortened(String subject) {
    return subject == null || subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT);
  }
}
