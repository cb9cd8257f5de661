package vn.dondoc.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import vn.dondoc.uploads.store.FileStore;

/** A store whose disk can be full. */
final class FullStore implements FileStore {
  volatile boolean full;
  private final FileStore disk;

  FullStore(FileStore disk) {
    this.disk = disk;
  }

  @Override
  public void prepare() throws IOException {
    disk.prepare();
  }

  @Override
  public Growing grow(String key, long from) throws IOException {
    Growing file = disk.grow(key, from);
    return new Growing() {
      @Override
      public void write(byte[] bytes, int count) throws IOException {
        if (full) {
          file.write(bytes, count / 2);
          throw new IOException("No space left on device");
        }
        file.write(bytes, count);
      }

      @Override
      public void secure() throws IOException {
        file.secure();
      }

      @Override
      public void close() throws IOException {
        file.close();
      }
    };
  }

  @Override
  public long room() throws IOException {
    return full ? 0 : disk.room();
  }

  @Override
  public Path look(String key, long length) throws IOException {
    return disk.look(key, length);
  }

  @Override
  public Path copyOf(String key) throws IOException {
    return disk.copyOf(key);
  }

  @Override
  public void keep(String key, Path file) throws IOException {
    disk.keep(key, file);
  }

  @Override
  public void discard(String key) throws IOException {
    disk.discard(key);
  }

  @Override
  public InputStream read(String key, long from, long count) throws IOException {
    return disk.read(key, from, count);
  }

  @Override
  public void remove(String key) throws IOException {
    disk.remove(key);
  }
}
