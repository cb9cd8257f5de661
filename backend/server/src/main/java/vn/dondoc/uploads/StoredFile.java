package vn.dondoc.uploads;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.dondoc.uploads.content.FileNames;
import vn.dondoc.uploads.content.FileType;

/** A file that is kept: what it is called and what it is. Its bytes never change. */
@Entity
@Table(name = "stored_files")
public class StoredFile extends PanacheEntityBase {
  @Id public UUID id;
  String storageKey;
  public String name;
  public String contentType;
  public long size;

  /** Of the bytes that are kept. */
  public String sha256;

  /** Of the bytes that came: what the sender knows the file by. */
  public String sentSha256;

  /** Pixels, of pictures alone. */
  public Integer width;

  public Integer height;
  UUID createdBy;
  public Instant createdAt;
  Instant droppedAt;

  protected StoredFile() {}

  StoredFile(Upload upload, CheckedFile checked, Instant now) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.storageKey = upload.storageKey;
    this.name = FileNames.of(upload.name, checked.type());
    this.contentType = checked.type().mediaType();
    this.size = checked.size();
    this.sha256 = checked.sha256();
    this.sentSha256 = checked.sentSha256();
    this.width = checked.picture() == null ? null : checked.picture().width();
    this.height = checked.picture() == null ? null : checked.picture().height();
    this.createdBy = upload.accountId;
    this.createdAt = now;
  }

  StoredFile(
      StoredFile source, DerivedFiles.Described described, UUID id, String storageKey, long size, String sha256, Instant now) {
    this.id = id;
    this.storageKey = storageKey;
    this.name = FileNames.of(described.name(), described.type());
    this.contentType = described.type().mediaType();
    this.size = size;
    this.sha256 = sha256;
    this.sentSha256 = sha256;
    this.width = described.width();
    this.height = described.height();
    this.createdBy = source.createdBy;
    this.createdAt = now;
  }

  /** Nobody refers to it from now on; the bytes go with the next sweep. */
  public void drop(Instant now) {
    droppedAt = now;
  }

  /** May be shown in a page, not only saved. */
  public boolean isSafePicture() {
    return FileType.isSafePicture(contentType);
  }

  static List<StoredFile> listDroppedBefore(Instant limit, int most) {
    return find("droppedAt < ?1 order by droppedAt", limit).page(0, most).list();
  }

  static void forget(UUID id) {
    deleteById(id);
  }
}
