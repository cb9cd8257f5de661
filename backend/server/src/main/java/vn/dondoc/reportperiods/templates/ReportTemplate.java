package vn.dondoc.reportperiods.templates;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.shared.web.Listing;
import vn.dondoc.units.Unit;

/** One version of a report template (mẫu báo cáo). What it asks never changes; a change makes the next version. */
@Entity
@Table(name = "report_templates")
public class ReportTemplate extends PanacheEntityBase {
  @Id public UUID id;
  @Version long version;

  @Column(updatable = false)
  String code;

  @Column(updatable = false)
  int templateVersion;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(updatable = false)
  TemplateForm form;

  /** Null: everybody's, as the one that came with the product. */
  @ManyToOne(fetch = FetchType.LAZY)
  Unit owner;

  @Column(updatable = false)
  UUID createdBy;

  @Column(updatable = false)
  Instant createdAt;

  /** Made by the database. */
  @Column(insertable = false, updatable = false)
  String search;

  Instant retiredAt;
  String retiredReason;

  protected ReportTemplate() {}

  private ReportTemplate(String code, int templateVersion, TemplateForm form, Unit owner, UUID author, Instant now) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.code = code;
    this.templateVersion = templateVersion;
    this.form = form;
    this.owner = owner;
    this.createdBy = author;
    this.createdAt = now;
  }

  /** A version that came with the product. */
  public ReportTemplate(String code, int templateVersion, TemplateForm form, Instant now) {
    this(code, templateVersion, form, null, null, now);
  }

  static ReportTemplate first(String code, TemplateForm form, Unit owner, UUID author, Instant now) {
    return new ReportTemplate(code, 1, form, owner, author, now);
  }

  ReportTemplate next(TemplateForm changed, UUID author, Instant now) {
    return new ReportTemplate(code, templateVersion + 1, changed, owner, author, now);
  }

  /** No new period takes it; those that have it keep it. */
  void retire(String reason, Instant now) {
    retiredAt = now;
    retiredReason = reason;
  }

  /** What its fields count. */
  Set<String> indicators() {
    return form.fields().stream().map(TemplateForm.Field::indicator).filter(Objects::nonNull).collect(Collectors.toSet());
  }

  boolean isRetired() {
    return retiredAt != null;
  }

  static Optional<ReportTemplate> findVersion(UUID id) {
    return find("from ReportTemplate t left join fetch t.owner where t.id = ?1", id).firstResultOptional();
  }

  static ReportTemplate require(UUID id) {
    return findVersion(id).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
  }

  /** One that a new period may take. */
  public static Optional<ReportTemplate> findUsable(UUID id) {
    return findVersion(id).filter(t -> !t.isRetired());
  }

  /** The template a new period gets when nobody chose one: the newest version of the oldest that is everybody's. */
  public static Optional<ReportTemplate> findDefault() {
    return find("from ReportTemplate t where t.owner is null and t.retiredAt is null order by t.code, t.templateVersion desc")
        .firstResultOptional();
  }

  /** Whether one is a later version of the other. */
  public boolean isSuccessorOf(ReportTemplate earlier) {
    return code.equals(earlier.code) && templateVersion > earlier.templateVersion;
  }

  boolean isNewest() {
    return count("code = ?1 and templateVersion > ?2", code, templateVersion) == 0;
  }

  static boolean isTaken(String code) {
    return count("code", code) > 0;
  }

  static List<ReportTemplate> list(ReportTemplateQuery query) {
    Listing<ReportTemplate> listing = query.listing();
    return find("from ReportTemplate t left join fetch t.owner where 1 = 1" + listing.hql(), listing.parameters())
        .page(0, query.rows())
        .list();
  }
}
