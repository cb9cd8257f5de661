package vn.dondoc.uploads.content;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Names that people see and download under. They never become a path of ours, and must not become a trap of theirs. */
public final class FileNames {
  private static final int LONGEST = 120;
  private static final String NAMELESS = "tep";
  /** Of Windows, with any extension. */
  private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

  private FileNames() {}

  /** The last part of the path, composed, without what is invisible or turns the reading direction. */
  public static String clean(String sent) {
    String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    StringBuilder kept = new StringBuilder();
    name.codePoints().filter(FileNames::isHarmless).forEach(kept::appendCodePoint);
    String plain = Normalizer.normalize(kept, Normalizer.Form.NFC).replaceAll("\\s+", " ").replaceAll("^[. ]+|[. ]+$", "");
    if (plain.isEmpty() || isDevice(plain)) {
      plain = NAMELESS + (plain.isEmpty() ? "" : "-" + plain);
    }
    return shortened(plain);
  }

  /** The cleaned name with the extension of what the file really is. */
  public static String of(String sent, FileType type) {
    String name = clean(sent);
    int dot = name.lastIndexOf('.');
    String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    if (extension.equals(type.extension()) || type == FileType.JPEG && extension.equals("jpeg")) {
      return name;
    }
    boolean looksLikeExtension = dot > 0 && extension.matches("[a-z0-9]{1,5}");
    return shortened((looksLikeExtension ? name.substring(0, dot) : name) + "." + type.extension());
  }

  /** RFC 6266 with RFC 8187: plain letters for old programs, the true name for all others. */
  public static String disposition(boolean inline, String name) {
    String plain = Normalizer.normalize(name.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD).replaceAll("\\p{M}", "").replaceAll("[^A-Za-z0-9._ -]", "-");
    StringBuilder encoded = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean isPlain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "!#$&+-.^_`|~".indexOf(c) >= 0;
      encoded.append(isPlain ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return (inline ? "inline" : "attachment") + "; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
  }

  /** Controls, directional marks, zero-width signs, private and unpaired code points, and what file systems refuse. */
  private static boolean isHarmless(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
          Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      default -> "<>:\"|?*".indexOf(c) < 0;
    };
  }

  private static boolean isDevice(String name) {
    String stem = name.replaceFirst("\\..*", "").toLowerCase(Locale.ROOT).strip();
    return DEVICES.contains(stem) || stem.matches("(com|lpt)[0-9]");
  }

  private static String shortened(String name) {
    if (name.codePointCount(0, name.length()) <= LONGEST) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String extension = dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
    return name.substring(0, name.offsetByCodePoints(0, LONGEST - extension.length())).strip() + extension;
  }
}
