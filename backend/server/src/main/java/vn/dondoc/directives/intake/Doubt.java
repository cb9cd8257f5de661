package vn.dondoc.directives.intake;

/**
 * Words that the recognition of a scan was not sure of, behind something that was read.
 *
 * @param key of what was read, as in {@link OpenPoint}
 * @param words as they were read
 * @param confidence of the faintest of them, 0 to 100
 */
public record Doubt(String key, String words, int confidence) {}
