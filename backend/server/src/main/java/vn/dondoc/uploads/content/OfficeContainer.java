package vn.dondoc.uploads.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A ZIP file that should be an Office document. Reads its directory alone; nothing is unpacked. */
final class OfficeContainer {
  private static final int MOST_ENTRIES = 5_000;
  private static final long LARGEST_UNPACKED = 1L << 30;
  private static final long HIGHEST_RATIO = 200;

  private OfficeContainer() {}

  static FileType typeOf(Path file) throws IOException, RefusedFile {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      requireBounded(zip, java.nio.file.Files.size(file));
      if (zip.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"))) {
        throw new RefusedFile("macros");
      }
      if (zip.getEntry("word/document.xml") != null) {
        return FileType.DOCX;
      }
      if (zip.getEntry("xl/workbook.xml") != null) {
        return FileType.XLSX;
      }
      if (zip.getEntry("ppt/presentation.xml") != null) {
        return FileType.PPTX;
      }
      throw new RefusedFile("type");
    } catch (ZipException broken) {
      throw new RefusedFile("type");
    }
  }

  /** A bomb says so in its own directory, or lies there and then unpacks to no more than it says. */
  private static void requireBounded(ZipFile zip, long packed) throws RefusedFile {
    long unpacked = zip.stream().mapToLong(ZipEntry::getSize).map(size -> Math.max(size, 0)).sum();
    if (zip.size() > MOST_ENTRIES || unpacked > LARGEST_UNPACKED || unpacked / Math.max(packed, 1) > HIGHEST_RATIO) {
      throw new RefusedFile("bomb");
    }
  }
}
