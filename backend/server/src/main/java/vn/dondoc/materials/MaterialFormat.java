package vn.dondoc.materials;

/** What a variant is made of. */
public enum MaterialFormat {
  TEXT,
  AUDIO_SCRIPT,
  PRINT,
  IMAGE,
  AUDIO,
  VIDEO;

  public boolean isSeen() {
    return this == PRINT || this == IMAGE || this == VIDEO;
  }

  public boolean isHeard() {
    return this == AUDIO || this == VIDEO;
  }

  public boolean needsFile() {
    return isSeen() || isHeard();
  }
}
