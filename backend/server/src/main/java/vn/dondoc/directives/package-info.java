/**
 * Directives (văn bản chỉ đạo): from the letter's text to what it asks of whom.
 *
 * <pre>
 * DRAFT → ACTIVE → CLOSED        side exits REVOKED, SUPERSEDED
 * </pre>
 *
 * <p>A coordinator's intake makes a draft with findings ({@link vn.dondoc.directives.intake}); the unit that drafted it
 * settles them; activation writes clauses and who reports, and fires {@link vn.dondoc.directives.DirectiveActivated},
 * on which assignments and report periods are written in the same transaction. A draft is seen by the unit that made
 * it alone; an active directive by the units it speaks to, its receivers and the leaders above them.
 *
 * <p>Contract: {@code /directives}.
 */
package vn.dondoc.directives;
