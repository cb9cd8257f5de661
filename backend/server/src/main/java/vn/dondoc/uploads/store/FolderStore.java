package vn.dondoc.uploads.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A folder of this machine: unfinished files in {@code incoming}, finished ones in {@code kept}, by atomic rename. */
public final class FolderStore implements FileStore {
  private final Path incoming;
  private final Path kept;

  public FolderStore(Path root) {
    this.incoming = root.resolve("incoming");
    this.kept = root.resolve("kept");
  }

  @Override
  public void prepare() throws IOException {
    Files.createDirectories(incoming);
    Files.createDirectories(kept);
  }

  @Override
  public Growing grow(String key, long from) throws IOException {
    Files.createDirectories(incoming);
    FileChannel file = FileChannel.open(incoming.resolve(key), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (file.size() < from) {
      file.close();
      throw new IOException("bytes that were safe are gone");
    }
    file.truncate(from).position(from);
    return new Growing() {
      @Override
      public void write(byte[] bytes, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, count);
        while (buffer.hasRemaining()) {
          file.write(buffer);
        }
      }

      @Override
      public void secure() throws IOException {
        file.force(true);
        if (from == 0) {
          sync(incoming);
        }
      }

      @Override
      public void close() throws IOException {
        file.close();
      }
    };
  }

  @Override
  public Path look(String key, long length) {
    Path growing = incoming.resolve(key);
    return Files.exists(growing) ? growing : keptAs(key); // kept already, and the process died before it could say so
  }

  @Override
  public Path copyOf(String key) throws IOException {
    Files.createDirectories(incoming);
    return incoming.resolve(key + ".copy");
  }

  @Override
  public void keep(String key, Path file) throws IOException {
    Path target = keptAs(key);
    Files.createDirectories(target.getParent());
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    sync(target.getParent());
    sync(kept);
  }

  @Override
  public void discard(String key) throws IOException {
    Files.deleteIfExists(incoming.resolve(key));
    Files.deleteIfExists(incoming.resolve(key + ".copy"));
  }

  @Override
  public InputStream read(String key, long from, long count) throws IOException {
    FileChannel file = FileChannel.open(keptAs(key), StandardOpenOption.READ);
    file.position(from);
    return new Bounded(Channels.newInputStream(file), count);
  }

  @Override
  public void remove(String key) throws IOException {
    Files.deleteIfExists(keptAs(key));
  }

  @Override
  public long room() throws IOException {
    Files.createDirectories(incoming);
    return Files.getFileStore(incoming).getUsableSpace();
  }

  /** 256 folders, so that none grows beyond what tools can list. */
  private Path keptAs(String key) {
    return kept.resolve(key.substring(0, 2)).resolve(key);
  }

  /** A rename is durable when its folder is. */
  private static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
