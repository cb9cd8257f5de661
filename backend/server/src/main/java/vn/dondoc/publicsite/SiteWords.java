package vn.dondoc.publicsite;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.ResourceBundle;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.time.Clocks;

/** The words around the works, in {@code public_site_vi.properties} and {@code public_site_en.properties}. */
record SiteWords(Language language) {
  private static final Map<Language, ResourceBundle> BUNDLES =
      Map.of(
          Language.VI, ResourceBundle.getBundle("public_site", Language.VI.locale()),
          Language.EN, ResourceBundle.getBundle("public_site", Language.EN.locale()));

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  public String get(String key) {
    return BUNDLES.get(language).getString(key);
  }

  public String with(String key, Object... arguments) {
    return new MessageFormat(get(key), language.locale()).format(arguments);
  }

  /** The name of a kind, a format or the like; as it is written in the data where it has none yet. */
  public String name(String group, String code) {
    ResourceBundle words = BUNDLES.get(language);
    String key = group + "." + code;
    return words.containsKey(key) ? words.getString(key) : code;
  }

  /** Null where a work bears no mark. */
  public String urgency(PublicWork work) {
    return work.urgency() == null || work.urgency().equals("NORMAL") ? null : name("urgency", work.urgency());
  }

  public String tongue(PublicWork.Tongue tongue) {
    return language == Language.VI ? tongue.name() : tongue.nameEn();
  }

  /** Promised and not there yet; within the sentence the language has no capital. */
  public String waiting(PublicWork.Tongue tongue) {
    return with("work.waiting", language == Language.VI ? tongue.name().replaceFirst("^Tiếng", "tiếng") : tongue.nameEn());
  }

  public String day(Instant at) {
    return DAY.format(at.atZone(Clocks.VIETNAM));
  }

  public String day(LocalDate date) {
    return DAY.format(date);
  }

  /** For programs: browsers take no more than milliseconds, and nobody asks for them. */
  public String moment(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** A length as people say it. */
  public String length(double seconds) {
    long whole = Math.round(seconds);
    return whole < 60 ? with("length.seconds", whole) : with("length.minutes", whole / 60, whole % 60);
  }

  /** A size as people read it. */
  public String size(long bytes) {
    if (bytes < 1024) {
      return bytes + " B";
    }
    double kilo = bytes / 1024.0;
    return kilo < 1024 ? String.format(language.locale(), "%.0f KB", kilo) : String.format(language.locale(), "%.1f MB", kilo / 1024);
  }
}
