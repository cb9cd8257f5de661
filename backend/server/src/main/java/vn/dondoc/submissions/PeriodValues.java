package vn.dondoc.submissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.dondoc.reportperiods.templates.ReportTemplates;
import vn.dondoc.reportperiods.templates.TemplateForm;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.Scope;
import vn.dondoc.shared.sheet.ValuesSheet;
import vn.dondoc.shared.time.Clocks;

/**
 * All values of a period, a line a unit, read from the database and written out line by line. In one transaction: the
 * driver reads ahead only within one, and the table is of one moment.
 */
@ApplicationScoped
class PeriodValues {
  private static final List<String> FIXED = List.of("unitCode", "unit", "status", "timeliness", "submittedAt");

  private final ReportTemplates templates;
  private final AcrossVersions versions;
  private final Clock clock;

  PeriodValues(ReportTemplates templates, AcrossVersions versions, Clock clock) {
    this.templates = templates;
    this.versions = versions;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void write(UUID period, UUID template, Actor actor, ValuesSheet sheet) throws IOException {
    TemplateForm form = templates.form(template);
    Instant now = clock.instant();
    List<Object> heads = new ArrayList<>(FIXED);
    form.enteredFields().forEach(field -> heads.add(field.code()));
    form.narrative().forEach(part -> heads.add(part.code()));
    sheet.line(heads);
    try (Stream<ValuesRow> rows = PeriodReports.valuesOf(period, Scope.of(actor))) {
      rows.forEach(row -> line(row, versions.read(row.content(), row.templateId(), template, form), form, actor, now, sheet));
    }
  }

  private static void line(ValuesRow row, SubmissionContent said, TemplateForm form, Actor actor, Instant now, ValuesSheet sheet) {
    boolean readable = row.status().isWithReceiver() || actor.worksFor(row.unitId());
    SubmissionContent content = readable ? said : SubmissionContent.EMPTY;
    List<Object> cells =
        new ArrayList<>(
            Arrays.asList(
                row.unitCode(),
                row.unitName(),
                row.status(),
                row.status().timeliness(row.dueAt(), row.firstSubmittedAt(), now),
                row.status().isWithReceiver() ? Clocks.inVietnam(row.submittedAt()) : null));
    form.enteredFields().forEach(field -> cells.add(ReportValue.cell(content.values().get(field.code()))));
    form.narrative().forEach(part -> cells.add(content.narrative().get(part.code())));
    try {
      sheet.line(cells);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
