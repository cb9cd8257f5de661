package vn.dondoc.uploads.scan;

import java.nio.file.Path;

/** Says whether a file is clean. Whatever is no clear word is UNKNOWN, and an unknown file is not given out. */
public interface VirusScanner {
  enum Verdict {
    CLEAN,
    INFECTED,
    UNKNOWN
  }

  Verdict scan(Path file);
}
