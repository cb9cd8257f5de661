/**
 * Concerns (phản ánh nội dung không phù hợp): a reader says that a directive, a report or a material holds what must not be
 * there, a mark of secrecy or the name of a victim or a minor.
 *
 * <pre>
 * OPEN → SETTLED   with a sentence on what was done
 * </pre>
 *
 * <p>Whoever sees the thing may say it. Those who can do something about it find it in their inbox and settle it: of a
 * directive and its reports the coordinators who receive them, of a material the editors of its unit. What they do has its own
 * acts: a directive is shredded, a report returned, a material withdrawn. The reporter reads the answer in the inbox.
 *
 * <p>Contract: {@code /concerns}.
 */
package vn.dondoc.concerns;
