/**
 * Uploads (tệp tải lên): files on their way in, resumable by the tus protocol 1.0, and files that are kept.
 *
 * <pre>
 * RECEIVING → CHECKING        all bytes are there (PATCH)
 * CHECKING → READY, REFUSED   hash, type, scanner; a photo loses its metadata
 * READY → CLAIMED             a feature takes the file
 * any → EXPIRED               72 hours without a word: bytes go, then the row
 * </pre>
 *
 * <p>An upload belongs to the account that began it. A feature (reports, materials) names its purpose, which says who
 * may, how large and which types; it takes the finished file with {@link vn.dondoc.uploads.Upload#claim} and serves it
 * by {@link vn.dondoc.uploads.Downloads} under its own rules of visibility.
 *
 * <p>Contract: {@code /uploads}.
 */
package vn.dondoc.uploads;
