package vn.dondoc.materials;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.dondoc.materials.files.RenditionKind;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.uploads.StoredFile;

/** Checks the secret of a reader's address, and writes the reader's word. Wrong secrets are counted even though the request is refused. */
@ApplicationScoped
class OpenReaderLink {
  private final AnswerReview answering;
  private final Journal journal;

  OpenReaderLink(AnswerReview answering, Journal journal) {
    this.answering = answering;
    this.journal = journal;
  }

  ReaderLinkView view(UUID id, String secret, Instant now) {
    knock(id, secret, now);
    return QuarkusTransaction.joiningExisting().call(() -> ReaderLinkView.of(require(id), now));
  }

  StoredFile file(UUID id, UUID file, RenditionKind rendition, String secret, Instant now) {
    knock(id, secret, now);
    return QuarkusTransaction.joiningExisting().call(() -> {
      MaterialReaderLink link = require(id);
      boolean shown =
          link.state(now) == MaterialReaderLink.State.OPEN
              && MaterialRevision.require(link.variant.id, link.revision).content.fileIds().contains(file);
      if (!shown) {
        throw ProblemException.of(ProblemType.NOT_FOUND);
      }
      return VariantFileResource.stored(file, rendition);
    });
  }

  /** The same word sent again, after a lost answer, changes nothing and is answered the same. */
  ReaderLinkView answer(UUID id, String secret, boolean approved, DecisionInput.ReaderAnswer said, Instant now) {
    knock(id, secret, now);
    UUID subject = require(id).variant.id;
    MaterialVariant variant = MaterialVariant.findLocked(subject);
    MaterialReaderLink link = MaterialReaderLink.findLocked(id).orElseThrow();
    switch (link.state(now)) {
      case USED -> { }
      case EXPIRED, REVOKED -> throw ProblemException.of(ProblemType.WRONG_STATE, "material.link-ended");
      case OPEN -> write(variant, link, approved, said, now);
    }
    return ReaderLinkView.of(link, now);
  }

  private void write(MaterialVariant variant, MaterialReaderLink link, boolean approved, DecisionInput.ReaderAnswer said, Instant now) {
    if (!approved && said.message() == null && !said.corrects()) {
      throw NewVariantInput.wrong("/message", "required");
    }
    MaterialReview review =
        MaterialReview.listOf(variant, link.revision).stream()
            .filter(r -> r.aspect == MaterialReview.Aspect.READER && r.state == MaterialReview.State.WAITING)
            .findFirst()
            .filter(r -> link.revision == variant.sentRevision && variant.revision == variant.sentRevision)
            .orElseThrow(() -> ProblemException.of(ProblemType.WRONG_STATE, "material.link-ended"));
    MaterialContent correction =
        !approved && said.corrects() ? said.correctionOf(MaterialRevision.require(variant.id, link.revision).content) : null;
    answering.answer(variant, review, new AnswerReview.Answer(approved, said.message(), correction, null, link.reader), now);
    link.use(now);
    MaterialReaderLink.flush();
    String action = approved ? "material.reader-approve" : "material.reader-request-changes";
    journal.record(null, variant.material.unit.id, action, variant.id, variant.version, List.of(), now);
  }

  /** In a transaction of its own, so that the count stays when the request is refused. */
  private static void knock(UUID id, String secret, Instant now) {
    boolean opened =
        QuarkusTransaction.requiringNew().call(
            () -> {
              MaterialReaderLink link = MaterialReaderLink.findLocked(id).orElse(null);
              if (link != null && link.rests(now)) {
                long seconds = Math.max(1, Duration.between(now, link.blockedUntil).toSeconds());
                throw ProblemException.of(ProblemType.TOO_MANY_REQUESTS, ProblemType.TOO_MANY_REQUESTS.slug(), seconds);
              }
              return link != null && link.opensWith(secret, now);
            });
    if (!opened) {
      throw ProblemException.of(ProblemType.NOT_FOUND);
    }
  }

  private static MaterialReaderLink require(UUID id) {
    return MaterialReaderLink.<MaterialReaderLink>findByIdOptional(id)
        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }
}
