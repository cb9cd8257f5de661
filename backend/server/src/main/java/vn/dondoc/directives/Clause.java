package vn.dondoc.directives;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import vn.dondoc.directives.intake.ActivationPlan;

/** One numbered item of a directive, with where it stands in the source. */
@Entity
@Table(name = "clauses")
public class Clause extends PanacheEntityBase {
  @Id public UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  Directive directive;

  public int position;
  public String label;
  public String heading;
  public String body;
  Integer fromLine;
  Integer toLine;

  protected Clause() {}

  Clause(Directive directive, int position, ActivationPlan.Clause planned) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.directive = directive;
    this.position = position;
    this.label = planned.label();
    this.heading = planned.heading();
    this.body = planned.text();
    this.fromLine = planned.fromLine();
    this.toLine = planned.toLine();
  }

  /** Its place stays, its words do not. */
  void shred() {
    heading = null;
    body = Directive.SHREDDED_WORDS;
  }

  public static List<Clause> listOf(UUID directive) {
    return list("directive.id = ?1 order by position", directive);
  }
}
