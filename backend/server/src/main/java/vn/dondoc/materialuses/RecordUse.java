package vn.dondoc.materialuses;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.dondoc.materials.Material;
import vn.dondoc.materials.PublicState;
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
import vn.dondoc.uploads.UploadPurpose;

/** Records a use and takes its photo out of the uploads. */
@ApplicationScoped
class RecordUse {
  private final Journal journal;

  RecordUse(Journal journal) {
    this.journal = journal;
  }

  /** Within the transaction of the caller. */
  MaterialUse record(Actor officer, MaterialUseInput said, Instant now) {
    Material material =
        Material.<Material>findByIdOptional(said.material())
            .filter(m -> m.publicState != PublicState.NONE)
            .orElseThrow(() -> refused("/material", "unknown", "field.material-use.material"));
    if (said.usedOn().isAfter(LocalDate.ofInstant(now, Clocks.VIETNAM)) || said.usedOn().getYear() < 2020) {
      throw refused("/usedOn", "out-of-range", "field.material-use.used-on");
    }
    if (said.language() != null && material.variants.stream().noneMatch(v -> v.language.tag.equals(said.language()))) {
      throw refused("/language", "unknown", "field.material-use.language");
    }
    StoredFile photo = said.photo() == null ? null : photo(said.photo(), officer);
    UUID unit = officer.unitsAs(Role.UNIT_OFFICER, Role.UNIT_HEAD).stream().sorted().findFirst().orElseThrow();
    MaterialUse use = new MaterialUse(material, Unit.findById(unit), said, photo, officer.accountId(), now);
    use.persist();
    MaterialUse.flush();
    journal.record(officer, unit, "material-use.record", use.id, use.version, List.of(), now);
    return use;
  }

  private static StoredFile photo(UUID upload, Actor officer) {
    Upload own = Upload.requireOwn(upload, officer.accountId());
    StoredFile file = own.claim();
    // Only what came as a unit's photo has lost its place and device on the way in
    if (own.purpose != UploadPurpose.REPORT_FILE || !file.isSafePicture()) {
      throw refused("/photo", "wrong-type", "field.material-use.photo");
    }
    return file;
  }

  private static ProblemException refused(String pointer, String code, String message) {
    return ProblemException.of(ProblemType.INVALID_CONTENT, List.of(new FieldProblem(pointer, code, Messages.text(message))));
  }
}
