package vn.dondoc.uploads.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Keeps bytes under keys: unfinished files that grow, and finished ones that never change. */
public interface FileStore {

  /** An unfinished file that grows. Nothing counts before {@link #secure}. */
  interface Growing extends Closeable {
    void write(byte[] bytes, int count) throws IOException;

    /** What was written survives the process and the power from here on. */
    void secure() throws IOException;
  }

  /** Makes ready what must be there, once, at the start. */
  void prepare() throws IOException;

  /** Opens the unfinished file at the length that is known to be safe; whatever lies behind it is cut off. */
  Growing grow(String key, long from) throws IOException;

  /** The unfinished file as a file to look into; valid until {@link #keep} or {@link #discard}. */
  Path look(String key, long length) throws IOException;

  /** An empty path beside the unfinished file, for its cleaned copy. */
  Path copyOf(String key) throws IOException;

  /** Makes this file (of {@link #look} or {@link #copyOf}) the finished one. Safe to repeat after a crash. */
  void keep(String key, Path file) throws IOException;

  /** Forgets the unfinished file and its copies; a finished one of the same key stays. */
  void discard(String key) throws IOException;

  /** Reads a finished file from a place on. */
  InputStream read(String key, long from, long count) throws IOException;

  void remove(String key) throws IOException;

  /** Bytes that still fit; {@link Long#MAX_VALUE} where nobody knows. */
  long room() throws IOException;
}
