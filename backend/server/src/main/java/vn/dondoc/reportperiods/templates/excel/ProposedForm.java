package vn.dondoc.reportperiods.templates.excel;

import java.util.List;
import vn.dondoc.reportperiods.templates.TemplateForm;

/**
 * What an Excel form seems to ask for; a person confirms each field.
 *
 * @param more there were more lines than a template takes
 */
public record ProposedForm(String sheet, List<ProposedGroup> groups, List<ProposedField> fields, boolean more) {

  public record ProposedGroup(String code, String label) {}

  /**
   * @param cell where its label stands
   * @param options of a CHOICE that the label spells out
   */
  public record ProposedField(
      String cell, String code, String group, String label, String measureUnit, TemplateForm.Type type, List<String> options) {}
}
