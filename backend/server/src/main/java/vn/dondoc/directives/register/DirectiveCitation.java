package vn.dondoc.directives.register;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.dondoc.directives.Directive;
import vn.dondoc.directives.intake.ActivationPlan;
import vn.dondoc.directives.intake.Citation;

/** Another document that a directive names; linked once the register has it. */
@Entity
@Table(name = "directive_citations")
class DirectiveCitation extends PanacheEntityBase {
  @Id UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  Directive directive;

  int position;

  /** The directive above: what this one carries out. */
  boolean carriedOut;

  String number;
  LocalDate issuedOn;
  String kind;
  String issuer;
  String title;
  UUID citedId;

  protected DirectiveCitation() {}

  private DirectiveCitation(Directive directive, int position, boolean carriedOut, String number, LocalDate issuedOn, String issuer) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.directive = directive;
    this.position = position;
    this.carriedOut = carriedOut;
    this.number = number;
    this.issuedOn = issuedOn;
    this.issuer = issuer;
  }

  DirectiveCitation(Directive directive, ActivationPlan.Parent above) {
    this(directive, 0, true, above.number(), above.issuedOn(), above.issuer());
  }

  DirectiveCitation(Directive directive, int position, Citation read) {
    this(directive, position, false, read.number(), read.issuedOn(), read.issuer());
    this.kind = read.kind();
    this.title = read.title();
  }

  void link(Directive cited) {
    citedId = cited.id;
  }

  static List<DirectiveCitation> listOf(UUID directive) {
    return list("directive.id = ?1 order by position", directive);
  }

  static List<DirectiveCitation> listCiting(UUID cited) {
    return list("citedId = ?1", cited);
  }

  /** The edges "carries out" among these directives. */
  static List<DirectiveCitation> listBetween(List<UUID> directives) {
    return list("carriedOut and citedId in ?1 and directive.id in ?1", directives);
  }

  /** Directives that carry this one out. */
  static List<Directive> listCarryingOut(UUID directive) {
    return Directive.list(
        "from Directive d join fetch d.issuer where d.id in"
            + " (select c.directive.id from DirectiveCitation c where c.carriedOut and c.citedId = ?1) order by d.issuedOn, d.id",
        directive);
  }

  /** Citations of this number that are not linked yet, of other directives. */
  static List<DirectiveCitation> listOpen(Directive registered) {
    return byIds(
        "select c.id from directive_citations c where c.cited_id is null and c.directive_id <> :directive"
            + " and c.number_key = replace(f_unaccent(:number), ' ', '')",
        registered);
  }

  @SuppressWarnings("unchecked")
  private static List<DirectiveCitation> byIds(String sql, Directive registered) {
    List<UUID> ids =
        getEntityManager()
            .createNativeQuery(sql, UUID.class)
            .setParameter("directive", registered.id)
            .setParameter("number", registered.number)
            .getResultList();
    return ids.isEmpty() ? List.of() : list("from DirectiveCitation c join fetch c.directive where c.id in ?1", ids);
  }

  /** Registered directives, other than one, that bear this number, however it is spaced or marked. */
  @SuppressWarnings("unchecked")
  static List<Directive> candidates(String number, UUID notThis) {
    List<UUID> ids =
        getEntityManager()
            .createNativeQuery(
                "select d.id from directives d where d.status <> 'DRAFT' and d.id <> :directive"
                    + " and replace(f_unaccent(d.number), ' ', '') = replace(f_unaccent(:number), ' ', '') limit 50",
                UUID.class)
            .setParameter("directive", notThis)
            .setParameter("number", number)
            .getResultList();
    return ids.isEmpty() ? List.of() : Directive.list("from Directive d join fetch d.issuer where d.id in ?1 order by d.id", ids);
  }

  /** The directives above and below one, itself among them: at most so many, no deeper than the administration is. */
  @SuppressWarnings("unchecked")
  static List<UUID> family(UUID directive) {
    return getEntityManager()
        .createNativeQuery(
            """
            with recursive up (id, depth) as (
              select cast(:directive as uuid), 0
              union
              select c.cited_id, up.depth + 1 from up
              join directive_citations c on c.directive_id = up.id and c.carried_out and c.cited_id is not null
              where up.depth < 6
            ), down (id, depth) as (
              select cast(:directive as uuid), 0
              union
              select c.directive_id, down.depth + 1 from down
              join directive_citations c on c.cited_id = down.id and c.carried_out
              where down.depth < 4
            )
            select id from (select id, -depth as depth from up union select id, depth from down) family
            group by id order by min(depth), id limit 300
            """,
            UUID.class)
        .setParameter("directive", directive)
        .getResultList();
  }

  /** What the letter named, with its words. */
  static void forget(UUID directive) {
    delete("directive.id", directive);
  }
}
