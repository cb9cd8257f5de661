package vn.dondoc.directives.intake;

/** A stretch of the raw letter; lines and columns from 1, both ends included. */
public record Source(int fromLine, int fromColumn, int toLine, int toColumn, String text) {}
