package vn.dondoc.shared.security;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import vn.dondoc.shared.language.Language;

/** One entry of {@code allowedActions}. What the caller's kind may never do is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActionView(String action, boolean allowed, String reason) {

  public static <A extends Enum<A>> List<ActionView> of(A[] actions, Function<A, Decision> decide, Language language) {
    return Arrays.stream(actions)
        .map(action -> of(action, decide.apply(action), language))
        .filter(java.util.Objects::nonNull)
        .toList();
  }

  /** The verb as URLs, the journal and clients write it. */
  public static String nameOf(Enum<?> action) {
    return action.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <A extends Enum<A>> ActionView of(A action, Decision decision, Language language) {
    String name = nameOf(action);
    return switch (decision) {
      case Decision.Allowed ignored -> new ActionView(name, true, null);
      case Decision.Blocked blocked ->
          blocked.isForbidden() ? null : new ActionView(name, false, blocked.reason().in(language));
    };
  }
}
