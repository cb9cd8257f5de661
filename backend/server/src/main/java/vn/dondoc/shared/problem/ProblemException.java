package vn.dondoc.shared.problem;

import java.util.List;

/**
 * The one way for our code to refuse. It rolls the transaction back and becomes a problem answer in
 * {@link ProblemMappers}; it is no fault of the program, so it carries no stack trace.
 */
public final class ProblemException extends RuntimeException {
  private final ProblemType type;
  private final String detailKey;
  private final transient Object[] arguments;
  private final transient List<FieldProblem> errors;
  private final transient StaleVersion stale;

  /** What a 412 tells of the version that is current. */
  public record StaleVersion(long currentVersion, List<String> changedFields) {}

  private ProblemException(
      ProblemType type, String detailKey, Object[] arguments, List<FieldProblem> errors, StaleVersion stale) {
    super(type.slug(), null, false, false);
    this.type = type;
    this.detailKey = detailKey;
    this.arguments = arguments;
    this.errors = errors;
    this.stale = stale;
  }

  public static ProblemException of(ProblemType type) {
    return new ProblemException(type, type.slug(), new Object[0], List.of(), null);
  }

  /** With another sentence than the type's own: {@code detailKey} is a key of the messages. */
  public static ProblemException of(ProblemType type, String detailKey, Object... arguments) {
    return new ProblemException(type, detailKey, arguments, List.of(), null);
  }

  public static ProblemException of(ProblemType type, List<FieldProblem> errors) {
    return new ProblemException(type, type.slug(), new Object[] {errors.size()}, List.copyOf(errors), null);
  }

  public static ProblemException stale(long sentVersion, long currentVersion, List<String> changedFields) {
    return new ProblemException(
        ProblemType.STALE_VERSION,
        ProblemType.STALE_VERSION.slug(),
        new Object[] {sentVersion, currentVersion},
        List.of(),
        new StaleVersion(currentVersion, changedFields));
  }

  public ProblemType type() {
    return type;
  }

  public String detailKey() {
    return detailKey;
  }

  Object[] arguments() {
    return arguments;
  }

  public List<FieldProblem> errors() {
    return errors;
  }

  StaleVersion staleVersion() {
    return stale;
  }
}
