package vn.dondoc.uploads;

import java.io.IOException;
import java.util.Locale;
import org.jboss.logging.Logger;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;

/** A store that cannot write: full is told as full (507), everything else as an interruption (503). */
final class StorageFault {
  private static final Logger LOG = Logger.getLogger(StorageFault.class);

  private StorageFault() {}

  static ProblemException of(IOException disk) {
    String message = String.valueOf(disk.getMessage()).toLowerCase(Locale.ROOT);
    boolean full = message.contains("no space left") || message.contains("quota exceeded");
    LOG.errorf("File store cannot write: %s", disk);
    return ProblemException.of(full ? ProblemType.STORAGE_FULL : ProblemType.UNAVAILABLE);
  }
}
