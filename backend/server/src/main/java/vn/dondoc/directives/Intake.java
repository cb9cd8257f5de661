package vn.dondoc.directives;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.dondoc.directives.intake.Corrections;
import vn.dondoc.directives.intake.Doubt;
import vn.dondoc.directives.intake.Finding;
import vn.dondoc.directives.intake.LetterReading;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;

/** The letter behind a draft: its text as it came, what was read from it, what a person has settled. */
@Entity
@Table(name = "intakes")
class Intake extends PanacheEntityBase {
  private static final String DUPLICATE = "I-00";

  @Id UUID directiveId;
  String sourceText;
  String fileName;

  @JdbcTypeCode(SqlTypes.JSON)
  LetterReading reading;

  @JdbcTypeCode(SqlTypes.JSON)
  Corrections corrections;

  /** What of the reading rests on words that were hard to see; none for a letter that was no scan. */
  @JdbcTypeCode(SqlTypes.JSON)
  List<Doubt> doubts;

  /** A registered directive of the same issuer, number and year, as these stand now. */
  UUID duplicateOf;

  protected Intake() {}

  Intake(Directive draft, String sourceText, String fileName, LetterReading reading, List<Doubt> doubts, Directive registered) {
    this.directiveId = draft.id;
    this.sourceText = sourceText;
    this.fileName = fileName;
    this.reading = reading;
    this.corrections = Corrections.NONE;
    this.doubts = doubts;
    this.duplicateOf = registered == null ? null : registered.id;
  }

  void settle(Corrections settled) {
    corrections = settled;
  }

  /**
   * What is registered under the number, issuer and year as they now stand. When that is another directive than before,
   * the question is another, too, and an answer to the old one is forgotten.
   *
   * @return whether the question changed
   */
  boolean meets(Directive registered) {
    UUID same = registered == null ? null : registered.id;
    if (Objects.equals(same, duplicateOf)) {
      return false;
    }
    duplicateOf = same;
    LetterReading rest = reading.without(DUPLICATE);
    reading = registered == null ? rest : rest.asking(Finding.duplicate(registered.number));
    corrections = corrections.withoutAnswer(DUPLICATE);
    return true;
  }

  /** The person said that the same number may stand twice. */
  boolean isRegisteredAgain() {
    Corrections.Answer answer = corrections.findings().get(DUPLICATE);
    return answer != null && answer.option().equals("REGISTER_AGAIN");
  }

  boolean isTheSameAsRegistered() {
    Corrections.Answer answer = corrections.findings().get(DUPLICATE);
    return duplicateOf != null && answer != null && answer.option().equals("OPEN_EXISTING");
  }

  static Intake require(UUID directive) {
    return Intake.<Intake>findByIdOptional(directive).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }
}
