/**
 * The register (sổ văn bản): what directives have to do with each other. Citations are linked to what is registered, also
 * when the cited one comes later; a directive stands under the one it carries out; letters with nearly the same words find
 * each other; units say what they have issued to carry a directive out.
 *
 * <p>A link leads only where the reader may go: whoever does not see the other directive reads its number as plain text.
 *
 * <p>Contract: {@code /directives/{id}/relations}, {@code /directives/{id}/similar}, {@code
 * /directives/{id}/implementing-documents}, {@code /implementing-documents}.
 */
package vn.dondoc.directives.register;
