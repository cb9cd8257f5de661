/**
 * The inbox (hộp việc): what one person has to do, over all directives, and what that person waits for.
 *
 * <pre>
 * TODAY     overdue, due today, or without a day and asking for an answer
 * WEEK      due within seven days
 * LATER     handed on already, due after that
 * WAITING   with somebody else: a reviewer, the head, a coordinator
 * DONE      closed within the last fourteen days
 * </pre>
 *
 * <p>Nothing is sent to an inbox. Each item is a state of some row, read by one bounded part of one statement
 * ({@link vn.dondoc.inbox.InboxKind}), so that an item is gone when its cause is. Kept are only the marks of what
 * somebody has read; an item whose cause happened again since is unread again. It reads the tables of other features and
 * knows none of their classes.
 *
 * <p>Contract: {@code /inbox}.
 */
package vn.dondoc.inbox;
