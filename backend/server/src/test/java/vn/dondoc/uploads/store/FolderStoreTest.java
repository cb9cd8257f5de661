package vn.dondoc.uploads.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest implements FileStoreContract {
  @TempDir Path root;

  @Override
  public FileStore store() {
    return new FolderStore(root);
  }

  @Override
  public boolean anythingOf(String key) throws Exception {
    try (Stream<Path> files = Files.walk(root)) {
      return files.anyMatch(file -> file.getFileName().toString().startsWith(key));
    }
  }
}
