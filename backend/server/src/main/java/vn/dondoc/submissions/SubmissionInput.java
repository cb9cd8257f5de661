package vn.dondoc.submissions;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.dondoc.reportperiods.templates.TemplateForm;
import vn.dondoc.shared.language.CleanText;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.problem.FieldProblem;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;

/**
 * The content a client sends. Values come as JSON of any kind, so that every wrong one is told at once.
 *
 * @param files null leaves those of the draft as they are: a client that knows nothing of files removes none
 */
record SubmissionInput(
    @NotNull Map<String, JsonNode> values,
    @NotNull Map<String, String> narrative,
    @NotNull Map<String, String> notes,
    List<ReportFile> files) {
  private static final int LONGEST_TEXT = ReadValue.LONGEST_TEXT;
  private static final int LONGEST_NOTE = 2_000;

  /** Refuses what is no value of its field, no field of the form, or over-long; whether the values make sense is no matter here. */
  SubmissionContent content(TemplateForm form, List<ReportFile> current) {
    List<FieldProblem> problems = new ArrayList<>();
    requirePresent(problems);
    Map<String, ReportValue> read = new TreeMap<>();
    values.forEach((code, node) -> readValue(form, code, node, read, problems));
    Map<String, String> texts = new TreeMap<>();
    narrative.forEach(
        (code, text) ->
            readText("/narrative/" + code, form.narrativePart(code).isPresent(), text, LONGEST_TEXT, problems, t -> texts.put(code, t)));
    Map<String, String> explanations = new TreeMap<>();
    notes.forEach(
        (code, text) ->
            readText("/notes/" + code, form.field(code).isPresent(), text, LONGEST_NOTE, problems, t -> explanations.put(code, t)));
    List<ReportFile> named = files == null ? current : ReportFile.read(files, form, problems);
    if (!problems.isEmpty()) {
      throw ProblemException.of(ProblemType.INVALID_CONTENT, problems);
    }
    return new SubmissionContent(read, texts, explanations, named);
  }

  /** What differs from the content that is there; nothing where it cannot be read in this form. */
  List<String> differences(TemplateForm form, SubmissionContent other) {
    try {
      return content(form, other.files()).differences(other);
    } catch (ProblemException unreadable) {
      return List.of();
    }
  }

  /** Also for a body that bean validation never saw. */
  private void requirePresent(List<FieldProblem> problems) {
    if (values == null || narrative == null || notes == null) {
      String missing = values == null ? "/values" : narrative == null ? "/narrative" : "/notes";
      problems.add(new FieldProblem(missing, "required", Messages.text("field.required")));
      throw ProblemException.of(ProblemType.INVALID_CONTENT, problems);
    }
  }

  private static void readValue(
      TemplateForm form, String code, JsonNode node, Map<String, ReportValue> read, List<FieldProblem> problems) {
    String pointer = "/values/" + code;
    TemplateForm.Field field = form.field(code).filter(f -> !f.derived()).orElse(null);
    if (field == null) {
      problems.add(new FieldProblem(pointer, "unknown-key", Messages.text("field.unknown-key")));
    } else {
      new ReadValue(problems).of(field, node, pointer).ifPresent(value -> read.put(code, value));
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
    } else if (!CleanText.isClean(text.replace("\0", ""))) {
      problems.add(new FieldProblem(pointer, "bad-characters", Messages.text("field.bad-characters")));
    } else {
      // PostgreSQL keeps no NUL in text; nobody means to type one
      keep.accept(CleanText.of(text.replace("\0", "")));
    }
  }
}
