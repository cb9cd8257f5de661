/**
 * Letters that come as files: the text of a PDF, of a Word document, of a scan, and what a signature in them says.
 *
 * <p>Order of trust: a PDF's own text layer, a DOCX, and only then what OCR sees. Everything is bounded: bytes, pages,
 * unpacked size, picture points, seconds. The bytes that came are kept as they came by the intake. Here are bytes in,
 * text and facts out; OCR is the one thing that starts another program.
 */
package vn.dondoc.directives.letterfile;
