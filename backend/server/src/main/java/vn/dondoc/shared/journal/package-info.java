/**
 * The journal (nhật ký): one record of what happened, from which the audit, the change feed and "what happened to my
 * report" are read. {@link Journal} writes an entry in the transaction of each write; {@link SealJournal} gives the
 * written ones their sequence and hash afterwards, in an order that respects who committed before whom. Writing costs
 * one row and one note that it waits ({@code journal_pending}); sealing is nobody's request.
 *
 * <p>Personal data stay outside: an entry names the account and the session by id, names and addresses stand with
 * those and may be erased without breaking the chain.
 */
package vn.dondoc.shared.journal;
