package vn.dondoc.submissions;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.dondoc.reportperiods.templates.TemplateForm;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.problem.FieldProblem;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;

/** The content a client sends. Figures come as JSON of any kind, so that every wrong one is told at once. */
record SubmissionInput(
    @NotNull Map<String, JsonNode> values, @NotNull Map<String, String> narrative, @NotNull Map<String, String> notes) {
  private static final int LONGEST_TEXT = 20_000;
  private static final int LONGEST_NOTE = 2_000;

  /** Refuses what is no figure, no field of the form, or over-long; whether the figures make sense is no matter here. */
  SubmissionContent content(TemplateForm form) {
    List<FieldProblem> problems = new ArrayList<>();
    requirePresent(problems);
    Map<String, ReportValue> figures = new TreeMap<>();
    values.forEach((code, node) -> readFigure(form, code, node, figures, problems));
    Map<String, String> texts = new TreeMap<>();
    narrative.forEach(
        (code, text) ->
            readText("/narrative/" + code, form.narrativePart(code).isPresent(), text, LONGEST_TEXT, problems, t -> texts.put(code, t)));
    Map<String, String> explanations = new TreeMap<>();
    notes.forEach(
        (code, text) ->
            readText("/notes/" + code, form.field(code).isPresent(), text, LONGEST_NOTE, problems, t -> explanations.put(code, t)));
    if (!problems.isEmpty()) {
      throw ProblemException.of(ProblemType.INVALID_CONTENT, problems);
    }
    return new SubmissionContent(figures, texts, explanations);
  }

  /** Also for a body that bean validation never saw. */
  private void requirePresent(List<FieldProblem> problems) {
    if (values == null || narrative == null || notes == null) {
      String missing = values == null ? "/values" : narrative == null ? "/narrative" : "/notes";
      problems.add(new FieldProblem(missing, "required", Messages.text("field.required")));
      throw ProblemException.of(ProblemType.INVALID_CONTENT, problems);
    }
  }

  private static void readFigure(
      TemplateForm form, String code, JsonNode node, Map<String, ReportValue> figures, List<FieldProblem> problems) {
    String pointer = "/values/" + code;
    if (form.field(code).filter(f -> !f.derived()).isEmpty()) {
      problems.add(new FieldProblem(pointer, "unknown-key", Messages.text("field.unknown-key")));
    } else {
      ReportValue.read(node)
          .ifPresentOrElse(
              value -> figures.put(code, value),
              () -> problems.add(new FieldProblem(pointer, "not-a-number", Messages.text("field.not-a-number"))));
    }
  }

  private static void readText(
      String pointer, boolean known, String text, int longest, List<FieldProblem> problems, java.util.function.Consumer<String> keep) {
    if (!known) {
      problems.add(new FieldProblem(pointer, "unknown-key", Messages.text("field.unknown-key")));
    } else if (text == null) {
      problems.add(new FieldProblem(pointer, "wrong-type", Messages.text("field.wrong-type")));
    } else if (text.length() > longest) {
      problems.add(new FieldProblem(pointer, "too-long", Messages.text("field.too-long", longest)));
    } else {
      // PostgreSQL keeps no NUL in text; nobody means to type one
      keep.accept(Normalizer.normalize(text.replace("\0", ""), Normalizer.Form.NFC));
    }
  }
}
