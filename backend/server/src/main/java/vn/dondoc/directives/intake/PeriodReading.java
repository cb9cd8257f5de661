package vn.dondoc.directives.intake;

import java.time.LocalDate;

/** One report the letter asks for by date. */
public record PeriodReading(
    String id,
    String label,
    LocalDate coversFrom,
    LocalDate coversTo,
    DueReading due,
    boolean cumulative,
    Source source,
    Certainty certainty,
    String rule) {}
