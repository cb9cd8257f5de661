package vn.dondoc.directives.intake;

import java.util.List;
import vn.dondoc.directives.Nature;

/**
 * One item of the letter.
 *
 * @param label for example 1.4: the fourth item of section 1
 * @param text unwrapped, in the letter's own spelling
 * @param due null when it names none
 */
public record ClauseReading(
    String label,
    int section,
    String heading,
    String text,
    Source source,
    Nature nature,
    List<DutyReading> duties,
    DueReading due,
    Certainty certainty,
    String rule) {}
