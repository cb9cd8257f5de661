package vn.dondoc.shared.language;

import java.text.MessageFormat;
import java.util.Map;
import java.util.ResourceBundle;

/** The sentences of {@code messages_vi.properties} and {@code messages_en.properties}. */
public final class Messages {
  private static final Map<Language, ResourceBundle> BUNDLES =
      Map.of(
          Language.VI, ResourceBundle.getBundle("messages", Language.VI.locale()),
          Language.EN, ResourceBundle.getBundle("messages", Language.EN.locale()));

  private Messages() {}

  public static String get(Language language, String key, Object... arguments) {
    String pattern = BUNDLES.get(language).getString(key);
    return new MessageFormat(pattern, language.locale()).format(arguments);
  }

  public static Text text(String key, Object... arguments) {
    return new Text(get(Language.VI, key, arguments), get(Language.EN, key, arguments));
  }
}
