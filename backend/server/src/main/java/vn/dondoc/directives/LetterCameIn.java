package vn.dondoc.directives;

/** A letter has been read and its draft is written, in the running transaction. */
public record LetterCameIn(Directive draft, String text) {}
