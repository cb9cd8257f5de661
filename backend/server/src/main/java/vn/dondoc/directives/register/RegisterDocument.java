package vn.dondoc.directives.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.dondoc.directives.Directive;
import vn.dondoc.directives.DirectiveStatus;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.problem.FieldProblem;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.Role;
import vn.dondoc.shared.time.Clocks;
import vn.dondoc.units.Unit;
import vn.dondoc.uploads.StoredFile;
import vn.dondoc.uploads.Upload;

/** Writes what a unit says it has issued, and takes its file out of the uploads. */
@ApplicationScoped
class RegisterDocument {
  private final Journal journal;
  private final Clock clock;

  RegisterDocument(Journal journal, Clock clock) {
    this.journal = journal;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  ImplementingDocument add(Directive directive, ImplementingInput said, Actor actor) {
    if (directive.status == DirectiveStatus.DRAFT) {
      throw ProblemException.of(ProblemType.NOT_FOUND);
    }
    Instant now = clock.instant();
    UUID unit = unit(said, actor);
    requireDate(directive, said.issuedOn(), now);
    ImplementingDocument document =
        new ImplementingDocument(directive, Unit.findById(unit), said, file(said, actor), actor.accountId(), now);
    document.persist();
    ImplementingDocument.flush();
    journal.record(actor, unit, "implementing-document.add", document.id, document.version, List.of(), now);
    return document;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void change(ImplementingDocument document, ImplementingInput said, Actor actor) {
    requireOwn(document, actor);
    if (said.unit() != null && !said.unit().equals(document.unit.id)) {
      throw refused("/unit", "document-unit");
    }
    Instant now = clock.instant();
    requireDate(document.directive, said.issuedOn(), now);
    document.requireStanding();
    document.describe(said, file(said, actor));
    ImplementingDocument.flush();
    journal.record(actor, document.unit.id, "implementing-document.change", document.id, document.version, List.of(), now);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void withdraw(ImplementingDocument document, Actor actor) {
    requireOwn(document, actor);
    Instant now = clock.instant();
    document.withdraw(now);
    ImplementingDocument.flush();
    journal.record(actor, document.unit.id, "implementing-document.withdraw", document.id, document.version, List.of(), now);
  }

  private static UUID unit(ImplementingInput said, Actor actor) {
    Set<UUID> own = actor.unitsAs(Role.UNIT_OFFICER, Role.UNIT_HEAD);
    if (said.unit() == null && own.size() == 1) {
      return own.iterator().next();
    }
    if (said.unit() == null || !own.contains(said.unit())) {
      throw refused("/unit", "document-unit");
    }
    return said.unit();
  }

  private static void requireOwn(ImplementingDocument document, Actor actor) {
    if (!actor.worksFor(document.unit.id)) {
      throw ProblemException.of(ProblemType.FORBIDDEN);
    }
  }

  /** What carries a directive out is not older than it, and is not of tomorrow. */
  private static void requireDate(Directive directive, LocalDate issued, Instant now) {
    if (issued.isBefore(directive.issuedOn)) {
      throw refused("/issuedOn", "document-before-directive");
    }
    if (issued.isAfter(LocalDate.ofInstant(now, Clocks.VIETNAM))) {
      throw refused("/issuedOn", "document-not-yet");
    }
  }

  private static StoredFile file(ImplementingInput said, Actor actor) {
    return said.upload() == null ? null : Upload.requireOwn(said.upload(), actor.accountId()).claim();
  }

  private static ProblemException refused(String pointer, String code) {
    return ProblemException.of(
        ProblemType.INVALID_CONTENT, List.of(new FieldProblem(pointer, code, Messages.text("field." + code))));
  }
}
