package vn.dondoc.directives.intake;

import java.time.LocalDate;
import java.time.MonthDay;
import vn.dondoc.shared.time.Boundary;

/**
 * A deadline as printed.
 *
 * @param date null for a recurring one
 * @param monthDay null for a date with its year
 */
public record DueReading(
    String words, Boundary boundary, LocalDate date, MonthDay monthDay, Source source, Certainty certainty, String rule) {}
