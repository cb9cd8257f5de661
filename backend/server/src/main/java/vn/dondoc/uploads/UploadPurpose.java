package vn.dondoc.uploads;

import java.util.Locale;
import java.util.Set;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.Role;
import vn.dondoc.uploads.content.FileType;

/** What a file is meant for: who may bring it, how large it may be, which types are taken. */
public enum UploadPurpose {
  /** Files and photos of a unit's report. */
  REPORT_FILE(50L << 20, Set.of(Role.UNIT_OFFICER, Role.UNIT_HEAD), FileType.DOCUMENTS_AND_PHOTOS),
  /** Files of a propaganda material. */
  MATERIAL(2L << 30, Set.of(Role.EDITOR), FileType.ALL);

  private final long largest;
  private final Set<Role> roles;
  private final Set<FileType> types;

  UploadPurpose(long largest, Set<Role> roles, Set<FileType> types) {
    this.largest = largest;
    this.roles = roles;
    this.types = types;
  }

  /** Bytes at the most. */
  public long largest() {
    return largest;
  }

  boolean takes(FileType type) {
    return types.contains(type);
  }

  boolean isOpenTo(Actor actor) {
    return roles.stream().anyMatch(actor::has);
  }

  /** As clients write it: {@code report-file}. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
