package vn.dondoc.directives.intake;

import vn.dondoc.shared.language.Text;

/** A reading that is not certain and that nobody has corrected or confirmed yet. */
public record OpenPoint(String key, Text message) {}
