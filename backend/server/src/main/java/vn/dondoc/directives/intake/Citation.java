package vn.dondoc.directives.intake;

import java.time.LocalDate;

/** Another document that the letter names. */
public record Citation(
    String number,
    LocalDate issuedOn,
    String kind,
    String issuer,
    String title,
    Source source,
    Certainty certainty,
    String rule) {}
