/**
 * Assignments (nhiệm vụ được giao): what one clause asks of one unit, as lead or cooperating, as an order or a request.
 *
 * <pre>
 * ASSIGNED → ACKNOWLEDGED → IN_PROGRESS → REPORTED_DONE → CONFIRMED
 * side states SENT_BACK, CANCELLED
 * </pre>
 *
 * <p>They are written when a directive comes into force. For now a unit can read and acknowledge its own; progress and
 * evidence come later. Contract: {@code /assignments}.
 */
package vn.dondoc.assignments;
