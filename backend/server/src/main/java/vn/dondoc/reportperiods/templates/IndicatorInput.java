package vn.dondoc.reportperiods.templates;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import vn.dondoc.shared.language.CleanText;
import vn.dondoc.shared.language.Text;

/** @param source the document or rule that defines it */
record IndicatorInput(
    @NotNull @Pattern(regexp = "[A-Za-z][A-Za-z0-9_]{0,19}") String code,
    @NotNull Text label,
    Text help,
    @NotNull Text measureUnit,
    @NotNull TemplateForm.Type type,
    @NotNull TemplateForm.Aggregation overUnits,
    @NotNull TemplateForm.Accumulation overTime,
    @NotBlank @Size(max = 500) String source) {

  @AssertTrue
  boolean isCounted() {
    return type == null || type.isNumber();
  }

  @AssertTrue
  boolean isNamed() {
    return isShort(label, 300, true) && isShort(help, 1_000, false) && isShort(measureUnit, 60, true) && CleanText.isClean(String.valueOf(source));
  }

  private static boolean isShort(Text text, int longest, boolean needed) {
    if (text == null) {
      return true; // NotNull says it where it matters
    }
    boolean whole = text.vi() != null && text.en() != null && text.vi().length() <= longest && text.en().length() <= longest;
    return whole && CleanText.isClean(text.vi() + text.en()) && !(needed && text.vi().isBlank());
  }
}
