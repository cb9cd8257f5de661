/**
 * The language of the checks between figures: {@code B02 > 0 => B01 > 0}. Pure: a text makes an {@link Expression} or
 * says where it is wrong; an expression and figures make a {@link Truth}. It cannot loop, call out or hold state, and
 * its length, depth and parts are bounded; figures are exact fractions, so nothing rounds.
 *
 * <p>The browser has the same language in {@code frontend/src/shared/rules}; both are held against the same vectors.
 * Grammar and meaning: docs/rules.md; why an own language: docs/adr.
 */
package vn.dondoc.reportperiods.templates.rules;
