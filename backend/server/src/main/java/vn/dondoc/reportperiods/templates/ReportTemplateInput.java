package vn.dondoc.reportperiods.templates;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A new template, or with no code the next version of one.
 *
 * @param code short name for lists and files, the same for all versions
 */
record ReportTemplateInput(@Pattern(regexp = "[A-Z][A-Z0-9-]{1,29}") String code, @NotNull TemplateForm form) {}
