/**
 * Assignments (nhiệm vụ được giao): what one clause asks of one unit, as lead or cooperating, as an order or a request.
 *
 * <pre>
 * ASSIGNED → ACKNOWLEDGED → IN_PROGRESS → REPORTED_DONE → CONFIRMED
 * ASSIGNED, ACKNOWLEDGED → SENT_BACK → ASSIGNED             the unit says why, an order within 5 working days; the coordinator insists or transfers
 * REPORTED_DONE, CONFIRMED → IN_PROGRESS                    return, reopen, with a reason
 * any but CONFIRMED → CANCELLED                             cancel, transfer
 * </pre>
 *
 * <p>They are written when a directive comes into force. The unit's officers and head work on them: one sentence and
 * what shows it, or "no change" in one tap. The lead reports completion; the cooperating units' parts close with it
 * (Nghị định 30/2020/NĐ-CP, Điều 23: one lead, the others cooperate). Coordinators of the receiving units and leaders
 * above confirm, return, star and ask for an explanation; never of a body outside the hierarchy, and never of their own
 * unit's completion. Each step is a line of the story ({@link vn.dondoc.assignments.AssignmentUpdate}) and of the journal.
 *
 * <p>A step may name photos and files; their bytes follow ({@link vn.dondoc.assignments.KeepEvidence}), and a file that the
 * unit has shown once serves its other duties too. Whoever sees a duty sees its files.
 *
 * <p>Inside the unit a duty may be handed on in pieces ({@link vn.dondoc.assignments.Piece}), to people or to units
 * below, each with its words and an earlier day. Nobody outside sees them, and none of them closes the duty.
 *
 * <p>Contract: {@code /assignments}, {@code /assignment-pieces}.
 */
package vn.dondoc.assignments;
