package vn.dondoc.directives.register;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import vn.dondoc.directives.CarriesOver;
import vn.dondoc.directives.Directive;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;

/** That a directive amends, replaces or revokes an earlier one: a proposal on its draft, a fact once it is in force. */
@Entity
@Table(name = "directive_changes")
class DirectiveChange extends PanacheEntityBase {
  @Id UUID directiveId;
  @Version long version;

  @ManyToOne(fetch = FetchType.LAZY)
  Directive target;

  @Enumerated(EnumType.STRING)
  CarriesOver.Kind kind;

  String reason;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  Map<String, String> pairs;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  List<String> dropped;

  String confirmed;
  Instant doneAt;

  protected DirectiveChange() {}

  DirectiveChange(UUID directive) {
    this.directiveId = directive;
  }

  /** Another proposal: what was confirmed of the one before counts no more. */
  void propose(ChangeInput said, Directive earlier) {
    target = earlier;
    kind = said.kind();
    reason = said.reason().strip();
    pairs = Map.copyOf(said.pairs() == null ? Map.of() : said.pairs());
    dropped = List.copyOf(said.dropped() == null ? List.of() : said.dropped());
    confirmed = null;
  }

  void confirm(String digest) {
    confirmed = digest;
  }

  void done(Instant now) {
    doneAt = now;
  }

  static Optional<DirectiveChange> find(UUID directive) {
    return find("from DirectiveChange c join fetch c.target t left join fetch t.issuer where c.directiveId = ?1", directive).firstResultOptional();
  }

  static DirectiveChange require(UUID directive) {
    return find(directive).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }

  /** Done to a directive, the earliest first. */
  static List<DirectiveChange> listDoneTo(UUID target) {
    return list("target.id = ?1 and doneAt is not null order by doneAt, directiveId", target);
  }
}
