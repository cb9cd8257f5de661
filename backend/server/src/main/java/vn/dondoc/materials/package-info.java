/**
 * Propaganda materials (tài liệu tuyên truyền): a work ({@code Material}) and its variants, each language × format with
 * its own text, files, review and place in public.
 *
 * <p>Two things are kept apart. Editors work on a variant's {@code content} in its {@code state}; what is sent to review
 * is kept as a {@code MaterialRevision}, word for word. The public sees the {@code live} revision, whatever is written
 * meanwhile. What was public and is not any more leaves a tombstone ({@code goneAt}, {@code goneAs}, {@code goneReason}).
 *
 * <pre>
 * DRAFT → IN_REVIEW → APPROVED → (SCHEDULED →) PUBLISHED → EXPIRED | WITHDRAWN
 *             ↘ CHANGES_REQUESTED → IN_REVIEW          any of these, written again → DRAFT, next revision
 * </pre>
 *
 * <p>For readers downstream: {@code Material.publicState} (NONE, LIVE, GONE), {@code publicChangedAt} and
 * {@code publicSearch} are kept by publishing, withdrawing and expiring; {@code shortCode} is the address on paper.
 * Who reviews is data: {@code material_review_desks} names the unit that answers for facts and the one that answers for
 * wording, for the works of every unit below an area.
 *
 * <p>Contract: {@code /propaganda-materials}, {@code /material-variants}, {@code /material-languages},
 * {@code /material-topics}.
 */
package vn.dondoc.materials;
