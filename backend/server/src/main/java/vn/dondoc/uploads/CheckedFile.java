package vn.dondoc.uploads;

import java.nio.file.Path;
import vn.dondoc.uploads.content.FileType;
import vn.dondoc.uploads.content.Picture;

/**
 * What the checks found.
 *
 * @param file to keep: the upload itself, or its copy without metadata
 * @param picture size in pixels; null for what is no picture
 */
record CheckedFile(Path file, FileType type, long size, String sha256, String sentSha256, Picture picture) {}
