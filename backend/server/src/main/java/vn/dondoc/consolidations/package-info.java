/**
 * Consolidations (báo cáo tổng hợp): what the units reported for a period, added up by the rule of each indicator.
 *
 * <pre>
 * DRAFT → ISSUED                     issue, under the number of the signed report
 * </pre>
 *
 * <p>The reports are taken as they stand at one moment ({@link vn.dondoc.consolidations.FrozenReport}) and by reference to
 * their revisions, which never change; so every figure leads back to the reports it is made of. Nothing is estimated: a
 * figure says how many units gave it. A cumulative period replaces the earlier ones it contains and is never added to
 * them. What comes after the taking is shown as a difference and goes into a draft that takes anew, or, once issued, into
 * a supplement.
 *
 * <p>Coordinators of the unit that answers for the directive's consolidation write, those of the other receiving units
 * and the leaders above read. A unit learns in which consolidated report its own was used, and sees of it the totals.
 *
 * <p>Contract: {@code /consolidations}, {@code /submissions/{id}/uses}.
 */
package vn.dondoc.consolidations;
