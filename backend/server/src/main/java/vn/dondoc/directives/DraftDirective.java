package vn.dondoc.directives;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.dondoc.directives.intake.Corrections;
import vn.dondoc.directives.intake.Finding;
import vn.dondoc.directives.intake.LetterReader;
import vn.dondoc.directives.intake.LetterReading;
import vn.dondoc.directives.intake.UnreadableLetter;
import vn.dondoc.directives.letterfile.LetterSource;
import vn.dondoc.directives.letterfile.PageWords;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.Role;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.units.Unit;

/** Reads a letter and makes a draft of it; what cannot be taken is refused and not kept. */
@ApplicationScoped
class DraftDirective {
  private static final Map<UnreadableLetter.Reason, ProblemType> REFUSALS =
      Map.of(
          UnreadableLetter.Reason.EMPTY, ProblemType.LETTER_EMPTY,
          UnreadableLetter.Reason.NOT_TEXT, ProblemType.LETTER_NOT_TEXT,
          UnreadableLetter.Reason.TOO_LARGE, ProblemType.TOO_LARGE,
          UnreadableLetter.Reason.NO_NUMBER, ProblemType.LETTER_WITHOUT_NUMBER,
          UnreadableLetter.Reason.SECRECY_MARK, ProblemType.LETTER_SECRET);

  private final UnitCatalogues catalogues;
  private final Event<LetterCameIn> cameIn;
  private final Journal journal;

  DraftDirective(UnitCatalogues catalogues, Event<LetterCameIn> cameIn, Journal journal) {
    this.catalogues = catalogues;
    this.cameIn = cameIn;
    this.journal = journal;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Directive draft(String text, String fileName, Actor actor, Instant now) {
    return draft(text, List.of(), fileName, actor, now);
  }

  /** With the file it came in, and where its words stand. */
  @Transactional(Transactional.TxType.MANDATORY)
  Directive draft(LetterSource source, String fileName, byte[] file, Actor actor, Instant now) {
    Directive draft = draft(source.text(), source.pages(), fileName, actor, now);
    new LetterFile(draft.id, fileName, file, source.facts()).persist();
    source.pages().forEach(page -> new LetterPage(draft.id, page).persist());
    LetterFile.flush();
    return draft;
  }

  private Directive draft(String text, List<PageWords> pages, String fileName, Actor actor, Instant now) {
    LetterReading reading = read(text, now);
    UUID unit = actor.unitsAs(Role.COORDINATOR).stream().sorted().findFirst().orElseThrow();
    Directive draft = new Directive(unit, now);
    Unit issuer = DraftFacts.issuer(reading, Corrections.NONE);
    Optional<Directive> registered = Directive.findRegistered(issuer, reading.number().value(), reading.issuedOn().value());
    LetterReading asked = registered.map(same -> reading.asking(Finding.duplicate(same.number))).orElse(reading);
    DraftFacts.describe(draft, asked, Corrections.NONE, now);
    draft.persist();
    new Intake(draft, text, fileName, asked, Doubts.of(reading, text, pages), registered.orElse(null)).persist();
    Directive.flush();
    cameIn.fire(new LetterCameIn(draft, text));
    journal.record(actor, unit, "directive.intake", draft.id, draft.version, List.of(), now);
    return draft;
  }

  /** Names are matched against the units of the letter's own day, which only the letter tells. */
  private LetterReading read(String text, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, Clocks.VIETNAM);
    try {
      LocalDate issued = LetterReader.issueDate(text).orElse(today);
      return new LetterReader(catalogues.on(issued)).read(text);
    } catch (UnreadableLetter unreadable) {
      throw ProblemException.of(REFUSALS.get(unreadable.reason()));
    }
  }
}
