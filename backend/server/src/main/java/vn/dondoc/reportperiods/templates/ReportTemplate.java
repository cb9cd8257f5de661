package vn.dondoc.reportperiods.templates;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One version of a report template (mẫu báo cáo). A version never changes; a change makes the next. */
@Entity
@Immutable
@Table(name = "report_templates")
public class ReportTemplate extends PanacheEntityBase {
  @Id public UUID id;
  String code;
  int templateVersion;

  @JdbcTypeCode(SqlTypes.JSON)
  TemplateForm form;

  protected ReportTemplate() {}

  public ReportTemplate(String code, int templateVersion, TemplateForm form) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.code = code;
    this.templateVersion = templateVersion;
    this.form = form;
  }

  static Optional<ReportTemplate> findVersion(UUID id) {
    return findByIdOptional(id);
  }

  /** The template a new period gets when nobody chose one: the newest version of the oldest template. */
  public static Optional<ReportTemplate> findDefault() {
    return find("order by code, templateVersion desc").firstResultOptional();
  }
}
