/**
 * The journal as people and scripts read it: {@code /journal-entries} (each its own units'), {@code /changes} (the feed),
 * and for administrators the head of the chain and its verification. What is written and sealed stands in
 * {@code shared.journal}.
 */
package vn.dondoc.journal;
