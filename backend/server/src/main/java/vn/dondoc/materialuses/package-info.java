/**
 * Uses of materials (sử dụng tài liệu): a unit says where, when and by which channel it used a public material and whom
 * it reached. It counts on the work, is offered to the unit's report draft, and shows in the gap report what is missing.
 *
 * <pre>
 * RECORDED → WITHDRAWN   said by mistake; counts nowhere, stays in the journal
 * </pre>
 *
 * <p>Officers and heads write for their unit; coordinators and editors read all, leaders those of the units below theirs.
 * Channels are the eight forms of grassroots information of Nghị định 49/2024/NĐ-CP.
 *
 * <p>Contract: {@code /material-uses}, {@code /material-gaps}.
 */
package vn.dondoc.materialuses;
