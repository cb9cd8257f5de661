package vn.dondoc.materials;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import vn.dondoc.materials.catalogue.MaterialLanguage;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.problem.FieldProblem;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;

/**
 * A variant to begin.
 *
 * @param language our id of the language or its BCP 47 tag
 * @param orthography where the language is written in several ways, which
 */
record NewVariantInput(
    @NotBlank @Size(max = 40) String language,
    @Size(max = 40) String orthography,
    @Size(max = 40) String dialect,
    @NotNull MaterialFormat format) {

  MaterialVariant.Form form() {
    MaterialLanguage found = MaterialLanguage.find(language).orElseThrow(() -> wrong("/language", "unknown-language"));
    boolean spoken = format == MaterialFormat.AUDIO || format == MaterialFormat.VIDEO;
    if (!found.orthographies.isEmpty() && orthography == null && !spoken) {
      throw wrong("/orthography", "orthography");
    }
    among(orthography, found.orthographies, "/orthography", "unknown-orthography");
    among(dialect, found.dialects, "/dialect", "unknown-dialect");
    return new MaterialVariant.Form(found, orthography, dialect, format);
  }

  private static void among(String id, List<MaterialLanguage.Choice> choices, String pointer, String code) {
    if (id != null && choices.stream().noneMatch(choice -> choice.id().equals(id))) {
      throw wrong(pointer, code);
    }
  }

  static ProblemException wrong(String pointer, String code) {
    return ProblemException.of(
        ProblemType.INVALID_CONTENT, List.of(new FieldProblem(pointer, code, Messages.text("field." + code))));
  }
}
