package vn.dondoc.directives;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.dondoc.directives.intake.Corrections;
import vn.dondoc.directives.intake.InvalidCorrection;
import vn.dondoc.directives.intake.Settled;
import vn.dondoc.directives.intake.Settlement;
import vn.dondoc.shared.problem.FieldProblem;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.web.MergePatch;

/** Applies a person's corrections and answers, and tells what is still open. */
@ApplicationScoped
class SettleIntake {
  private final UnitCatalogues catalogues;
  private final ObjectMapper json;
  private final Clock clock;

  SettleIntake(UnitCatalogues catalogues, ObjectMapper json, Clock clock) {
    this.catalogues = catalogues;
    this.json = json;
    this.clock = clock;
  }

  Settled settled(Directive draft, Intake intake) {
    LocalDate day = draft.issuedOn == null ? LocalDate.now(clock) : draft.issuedOn;
    try {
      return Settlement.apply(intake.reading, intake.corrections, intake.doubts, catalogues.on(day));
    } catch (InvalidCorrection invalid) {
      throw ProblemException.of(
          ProblemType.INVALID_CONTENT,
          List.of(new FieldProblem(invalid.pointer(), invalid.code(), invalid.text())));
    }
  }

  /** The corrections with a merge patch applied (RFC 7396). */
  Corrections patched(Corrections corrections, JsonNode patch) throws JsonProcessingException {
    JsonNode merged = MergePatch.apply(json.valueToTree(corrections), patch);
    return json.treeToValue(merged, Corrections.class);
  }
}
