package vn.dondoc.consolidations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import vn.dondoc.reportperiods.templates.ReportTemplates;
import vn.dondoc.reportperiods.templates.TemplateForm;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.submissions.AcrossVersions;
import vn.dondoc.submissions.ReportValue;
import vn.dondoc.submissions.SentReport;
import vn.dondoc.submissions.SubmissionContent;
import vn.dondoc.units.UnitRef;

/** The way back from a figure or a text to the reports it is made of. */
@ApplicationScoped
class Sources {
  private static final int MOST_TEXTS = 200;

  private final ReportTemplates templates;
  private final AcrossVersions versions;

  Sources(ReportTemplates templates, AcrossVersions versions) {
    this.templates = templates;
    this.versions = versions;
  }

  /** @param value null where the unit left it blank */
  record OfFigure(UUID submission, UnitRef unit, ReportValue value, String note) {}

  /** @param more texts that are left out */
  record OfNarrative(List<Written> items, int more) {}

  /** A text with all who wrote it. */
  record Written(String text, List<By> units) {}

  record By(UUID submission, UnitRef unit) {}

  /** What one unit explained about a figure. */
  record Explanation(UnitRef unit, String field, ReportValue value, String note) {}

  @Transactional
  List<OfFigure> ofFigure(Consolidation consolidation, String field) {
    requireKnown(templates.form(consolidation.templateId).field(field).isPresent());
    List<OfFigure> sources = new ArrayList<>();
    read(
        consolidation,
        (report, content) ->
            sources.add(new OfFigure(report.submissionId(), unit(report), content.values().get(field), content.notes().get(field))));
    return sources;
  }

  /** Texts that differ only in letter case and white space are one; what most units wrote comes first. */
  @Transactional
  OfNarrative ofNarrative(Consolidation consolidation, String part) {
    requireKnown(templates.form(consolidation.templateId).narrativePart(part).isPresent());
    Map<String, Written> byText = new LinkedHashMap<>();
    read(
        consolidation,
        (report, content) -> {
          String text = content.narrative().getOrDefault(part, "").strip();
          if (!text.isEmpty()) {
            byText.computeIfAbsent(folded(text), same -> new Written(text, new ArrayList<>())).units().add(new By(report.submissionId(), unit(report)));
          }
        });
    List<Written> texts =
        byText.values().stream().sorted(Comparator.comparingInt((Written written) -> written.units().size()).reversed()).limit(MOST_TEXTS).toList();
    return new OfNarrative(texts, byText.size() - texts.size());
  }

  /** Unit by unit. */
  @Transactional
  List<Explanation> explanations(Consolidation consolidation) {
    List<Explanation> found = new ArrayList<>();
    read(
        consolidation,
        (report, content) ->
            content.notes().forEach((field, note) -> found.add(new Explanation(unit(report), field, content.values().get(field), note))));
    return found;
  }

  /** Every used report with what it says in the template of the consolidation, unit by unit. */
  void read(Consolidation consolidation, BiConsumer<SentReport, SubmissionContent> each) {
    TemplateForm form = templates.form(consolidation.templateId);
    try (Stream<SentReport> used = UsedReports.of(consolidation)) {
      used.forEach(report -> each.accept(report, versions.read(report.content(), report.templateId(), consolidation.templateId, form)));
    }
  }

  private static UnitRef unit(SentReport report) {
    return new UnitRef(report.unitId(), report.unitCode(), report.unitName());
  }

  private static String folded(String text) {
    return text.replaceAll("\\s+", " ").toLowerCase(Locale.of("vi"));
  }

  private static void requireKnown(boolean known) {
    if (!known) {
      throw ProblemException.of(ProblemType.NOT_FOUND);
    }
  }
}
