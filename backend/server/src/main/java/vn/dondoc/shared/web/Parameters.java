package vn.dondoc.shared.web;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.dondoc.shared.language.Messages;
import vn.dondoc.shared.problem.FieldProblem;
import vn.dondoc.shared.problem.ProblemException;
import vn.dondoc.shared.problem.ProblemType;

/**
 * Reads path and query parameters; JAX-RS by itself would answer 404 to a malformed one. A primitive parameter needs a
 * {@code @DefaultValue}: one that is not there is read as null.
 */
@Provider
public class Parameters implements ParamConverterProvider {
  /** What a database keeps in no text: control characters and halves of a pair. */
  private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}\\p{Cs}]");

  private static final Map<Class<?>, Function<String, ?>> READERS =
      Map.of(
          UUID.class, UUID::fromString,
          LocalDate.class, LocalDate::parse,
          Integer.class, Integer::valueOf,
          int.class, Integer::valueOf,
          Boolean.class, Parameters::yesOrNo,
          boolean.class, Parameters::yesOrNo,
          Instant.class, text -> OffsetDateTime.parse(text).toInstant());

  @Override
  @SuppressWarnings("unchecked")
  public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
    if (type.isEnum()) {
      return new Reader<>(text -> (T) Enum.valueOf(type.asSubclass(Enum.class), text));
    }
    Function<String, ?> reader = READERS.get(type);
    return reader == null ? null : new Reader<>((Function<String, T>) reader);
  }

  /** Strictly: a trial run asked for in other words must not become a real one. */
  private static Boolean yesOrNo(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private record Reader<T>(Function<String, T> read) implements ParamConverter<T> {
    @Override
    public T fromString(String text) {
      if (text == null || text.isEmpty()) {
        return null;
      }
      try {
        return read.apply(text);
      } catch (RuntimeException malformed) {
        throw new BadRequestException(ProblemException.of(ProblemType.MALFORMED_REQUEST, "malformed-parameter"));
      }
    }

    @Override
    public String toString(T value) {
      return value.toString();
    }
  }

  /** How many items of a list are wanted: 1 to 200, 50 without a word. */
  public static int limit(Integer asked) {
    if (asked == null) {
      return 50;
    }
    if (asked < 1 || asked > 200) {
      throw ProblemException.of(
          ProblemType.INVALID_CONTENT,
          List.of(new FieldProblem("limit", "out-of-range", Messages.text("field.limit"))));
    }
    return asked;
  }

  /** Words to find, each as a LIKE pattern over folded text; empty without a word. */
  public static List<String> words(String q) {
    if (q == null || q.isBlank()) {
      return List.of();
    }
    if (q.length() > 100) {
      throw ProblemException.of(
          ProblemType.INVALID_CONTENT, List.of(new FieldProblem("q", "wrong-length", Messages.text("field.q"))));
    }
    String words = NO_TEXT.matcher(q).replaceAll(" ").strip();
    return words.isEmpty() ? List.of() : List.of(words.split("\\s+"));
  }
}
