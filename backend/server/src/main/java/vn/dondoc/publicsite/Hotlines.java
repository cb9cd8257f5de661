package vn.dondoc.publicsite;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Whom to call: facts with their source, in {@code reference/hotlines.json}. */
final class Hotlines {
  static final List<Hotline> ALL = load();

  private Hotlines() {}

  /**
   * One number.
   *
   * @param call what a phone dials
   * @param source where the fact is from
   */
  record Hotline(
      String number, String call, String name, String nameEn, String use, String useEn, String source, String sourceUrl, String checkedOn) {
    public String nameIn(SiteWords words) {
      return words.language() == vn.dondoc.shared.language.Language.VI ? name : nameEn;
    }

    public String useIn(SiteWords words) {
      return words.language() == vn.dondoc.shared.language.Language.VI ? use : useEn;
    }

    public String day(SiteWords words) {
      return words.day(java.time.LocalDate.parse(checkedOn));
    }
  }

  private static List<Hotline> load() {
    try (InputStream file = Hotlines.class.getResourceAsStream("/reference/hotlines.json")) {
      return List.of(new ObjectMapper().readValue(file, Hotline[].class));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
