/**
 * Search (tìm kiếm) over everything that is written: directives, their clauses, what units said about their duties,
 * reports that were sent, propaganda materials. Words are found with or without diacritics and in any order; what
 * carries the marks that were typed comes first, then the newest.
 *
 * <p>It writes nothing and keeps nothing: {@code found_by} is a generated column of each table, so that a row cannot
 * change and stay found as it was. It reads the tables of other features and knows none of their classes; which rows a
 * caller may find it asks where the lists ask ({@link vn.dondoc.search.Sight}), and a test holds both against each other. No number of hits is answered.
 *
 * <p>Contract: {@code GET /search}.
 */
package vn.dondoc.search;
