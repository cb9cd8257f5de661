package vn.dondoc.materials;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import vn.dondoc.materials.files.PrintPack;
import vn.dondoc.materials.files.Rendition;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;
import vn.dondoc.uploads.DerivedFiles;

/**
 * Puts the foot under what was made for printers. On the disk and two at a time: anybody may ask for it, and nobody may
 * fill the memory with it.
 */
@ApplicationScoped
class PackForPrinting {
  private static final int MOST_SHEETS = 12;
  private static final long MOST_BYTES = 200L << 20;

  private final DerivedFiles files;
  private final Semaphore places = new Semaphore(2);

  PackForPrinting(DerivedFiles files) {
    this.files = files;
  }

  /** 404 where nothing was made for a printer, or not yet. */
  InputStream pack(MaterialVariant variant, String address) {
    MaterialContent content = variant.isLive() ? variant.live.content : variant.content;
    List<Rendition> sheets =
        Rendition.listOf(content.fileIds()).stream().filter(r -> r.kind.isForPrinter() && r.result != null).limit(MOST_SHEETS).toList();
    if (sheets.isEmpty() || sheets.stream().mapToLong(r -> r.result.size).sum() > MOST_BYTES) {
      throw ProblemException.of(ProblemType.NOT_FOUND);
    }
    if (!places.tryAcquire()) {
      throw ProblemException.of(ProblemType.UNAVAILABLE);
    }
    try {
      return written(sheets, new PrintPack.Foot(address, variant.material.unit.name));
    } catch (IOException disk) {
      throw new UncheckedIOException(disk);
    } finally {
      places.release();
    }
  }

  private InputStream written(List<Rendition> sheets, PrintPack.Foot foot) throws IOException {
    Path folder = Files.createTempDirectory("print-pack");
    Path pack = Files.createTempFile("print-pack", ".zip");
    List<PrintPack.Sheet> kept = new ArrayList<>();
    try {
      for (Rendition r : sheets) {
        Path copy = folder.resolve(kept.size() + ".pdf");
        try (InputStream bytes = files.open(r.result)) {
          Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        kept.add(new PrintPack.Sheet("%02d-%s.pdf".formatted(kept.size() + 1, r.kind.name().toLowerCase(Locale.ROOT).replace('_', '-')), copy));
      }
      try (OutputStream out = Files.newOutputStream(pack)) {
        PrintPack.write(kept, foot, out);
      }
      return Files.newInputStream(pack, StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException | RuntimeException failed) {
      Files.deleteIfExists(pack);
      throw failed;
    } finally {
      for (PrintPack.Sheet sheet : kept) {
        Files.deleteIfExists(sheet.pdf());
      }
      Files.deleteIfExists(folder);
    }
  }
}
