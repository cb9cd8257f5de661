package vn.dondoc.uploads.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The store of this installation: the folder below the data. */
class ChosenStore {
  @Produces
  @ApplicationScoped
  FileStore store(@ConfigProperty(name = "dondoc.data-dir") String home) {
    return new FolderStore(Path.of(home).resolve("files"));
  }
}
