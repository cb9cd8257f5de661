package vn.dondoc.shared.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Function;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;

/** Opens an XLSX file that a stranger may have made: nothing large inside, nothing that runs, nothing from elsewhere. */
public final class SafeWorkbook {
  /** A form has some 15 KB; the rest is room for notes. */
  private static final int LARGEST_FILE = 2_000_000;
  private static final long LARGEST_ENTRY = 8_000_000;
  private static final int MOST_ENTRIES = 200;

  static {
    // For the whole process: no office file that comes in is larger inside
    ZipSecureFile.setMaxEntrySize(LARGEST_ENTRY);
    ZipSecureFile.setMaxFileCount(MOST_ENTRIES);
    ZipSecureFile.setMinInflateRatio(0.005);
  }

  private SafeWorkbook() {}

  /** @throws ProblemException too-large or workbook-unreadable, with its sentence; or what {@code use} throws */
  public static <T> T read(byte[] file, Function<XSSFWorkbook, T> use) {
    requireWorkbook(file);
    try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(file))) {
      requireHarmless(parts);
      try (XSSFWorkbook workbook = new XSSFWorkbook(parts)) {
        return use.apply(workbook);
      }
    } catch (IOException | OpenXML4JException | RuntimeException broken) {
      if (broken instanceof ProblemException refusal) {
        throw refusal;
      }
      throw unreadable("broken"); // POI tells a file it cannot read by many kinds of exception
    }
  }

  public static ProblemException unreadable(String why) {
    return ProblemException.of(ProblemType.WORKBOOK_UNREADABLE, "workbook-unreadable." + why);
  }

  private static void requireWorkbook(byte[] file) {
    if (file.length > LARGEST_FILE) {
      throw ProblemException.of(ProblemType.TOO_LARGE, "too-large.workbook");
    }
    boolean zip = file.length > 4 && file[0] == 'P' && file[1] == 'K';
    if (!zip) {
      boolean old = file.length > 4 && (file[0] & 0xff) == 0xd0 && (file[1] & 0xff) == 0xcf;
      throw unreadable(old ? "old" : "no-workbook");
    }
  }

  private static void requireHarmless(OPCPackage parts) throws OpenXML4JException {
    for (PackagePart part : parts.getParts()) {
      String name = part.getPartName().getName().toLowerCase(Locale.ROOT);
      if (name.contains("vbaproject") || part.getContentType().contains("macroEnabled")) {
        throw unreadable("macros");
      }
      if (name.contains("/externallinks/") || name.contains("/embeddings/")) {
        throw unreadable("links");
      }
    }
  }
}
