package vn.dondoc.publicsite;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jboss.logging.Logger;
import vn.dondoc.uploads.DerivedFiles;

/** What is to be seen of a work: its picture, the first page of its document, or one picture of its video. */
@ApplicationScoped
class Posters {
  private static final Logger LOG = Logger.getLogger(Posters.class);
  private final PublicSql sql;
  private final DerivedFiles files;

  Posters(PublicSql sql, DerivedFiles files) {
    this.sql = sql;
    this.files = files;
  }

  /** Of what was made of the files alone: that is small, and no stranger's bytes. */
  Optional<BufferedImage> of(Edition edition) {
    Map<UUID, MadeOfFiles> made = MadeOfFiles.of(List.of(edition.work()), sql);
    return edition.files().stream()
        .map(f -> made.getOrDefault(f.id(), MadeOfFiles.NOTHING))
        .flatMap(m -> Stream.of(m.screen(), m.poster()).flatMap(Optional::stream))
        .findFirst()
        .flatMap(this::read);
  }

  private Optional<BufferedImage> read(MadeOfFiles.Rendition made) {
    try (InputStream bytes = files.open(made.file())) {
      return Optional.ofNullable(ImageIO.read(bytes));
    } catch (IOException missing) {
      LOG.warnf("The picture of %s cannot be read: %s", made.file(), missing.getClass().getSimpleName());
      return Optional.empty();
    }
  }
}
