package vn.dondoc.directives;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.dondoc.directives.letterfile.LetterSource;

/**
 * The file a letter came in, kept as it came: a signed PDF stays valid evidence. In the database, because it is small,
 * one a directive, and must come and go with the draft in one transaction.
 */
@Entity
@Immutable
@Table(name = "letter_files")
class LetterFile extends PanacheEntityBase {
  @Id UUID directiveId;
  String name;
  String sha256;
  long size;
  byte[] bytes;

  @JdbcTypeCode(SqlTypes.JSON)
  LetterSource.Facts facts;

  protected LetterFile() {}

  LetterFile(UUID directive, String name, byte[] bytes, LetterSource.Facts facts) {
    this.directiveId = directive;
    this.name = name;
    this.sha256 = sha256(bytes);
    this.size = bytes.length;
    this.bytes = bytes;
    this.facts = facts;
  }

  /** Without the bytes. */
  record Described(String name, String sha256, long size, LetterSource.Facts facts) {}

  static Optional<Described> describe(UUID directive) {
    return find("directiveId", directive).project(Described.class).firstResultOptional();
  }

  static Optional<LetterFile> findOf(UUID directive) {
    return findByIdOptional(directive);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
