package vn.dondoc.submissions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.dondoc.reportperiods.templates.TemplateForm;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.problem.FieldProblem;
import vn.dondoc.uploads.UploadPurpose;
import vn.dondoc.uploads.content.FileNames;

/**
 * A file that belongs to a report: named when the report is written, brought whenever the line allows. The hash makes
 * it the same file, then and later.
 *
 * @param sha256 of the bytes as the unit has them
 * @param field of the form that asks for it; null for the report as a whole
 */
public record ReportFile(
    String name, long size, String sha256, String type, @JsonInclude(JsonInclude.Include.NON_NULL) String field) {
  static final int MOST = 40;
  private static final long LARGEST_SUM = 300L << 20;

  /** With cleaned names; what is wrong is added to the problems. */
  static List<ReportFile> read(List<ReportFile> sent, TemplateForm form, List<FieldProblem> problems) {
    if (sent.size() > MOST) {
      problems.add(new FieldProblem("/files", "too-many", Messages.text("field.files-too-many", MOST)));
      return List.of();
    }
    List<ReportFile> files = new ArrayList<>();
    Set<String> hashes = new HashSet<>();
    for (int i = 0; i < sent.size(); i++) {
      ReportFile file = sent.get(i);
      String fault = file == null ? "required" : file.fault(form, hashes);
      if (fault == null) {
        files.add(new ReportFile(FileNames.clean(file.name), file.size, file.sha256, file.type, file.field));
      } else {
        problems.add(new FieldProblem("/files/" + i, fault, Messages.text("field." + fault)));
      }
    }
    if (files.stream().mapToLong(ReportFile::size).sum() > LARGEST_SUM) {
      problems.add(new FieldProblem("/files", "files-too-large", Messages.text("field.files-too-large", LARGEST_SUM >> 20)));
    }
    return files;
  }

  private String fault(TemplateForm form, Set<String> hashes) {
    boolean known = sha256 != null && sha256.matches("[0-9a-f]{64}") && name != null && name.length() <= 300 && type != null && type.matches("[a-z]+/[a-z0-9.+-]{1,100}");
    if (!known || size < 1 || size > UploadPurpose.REPORT_FILE.largest()) {
      return "file-entry";
    }
    if (field != null && form.field(field).isEmpty()) {
      return "unknown-key";
    }
    return hashes.add(sha256) ? null : "file-twice";
  }
}
