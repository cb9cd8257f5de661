/**
 * Propaganda materials (tài liệu tuyên truyền): a work and its variants, each language × format with its own review
 * state. For now they are listed and read: published ones by anybody, every state by editors.
 *
 * <p>Contract: {@code /propaganda-materials}.
 */
package vn.dondoc.materials;
