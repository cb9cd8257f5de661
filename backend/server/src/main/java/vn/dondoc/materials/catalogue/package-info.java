/**
 * What materials are said to be about, and in which languages they are made. Both are data: languages have an own id,
 * since two peoples may share an ISO code (Giáy, Bố Y); the taxonomy of topics has versions, and a topic that ends
 * keeps its row.
 *
 * <p>Contract: {@code /material-languages}, {@code /material-topics}.
 */
package vn.dondoc.materials.catalogue;
