package vn.dondoc.reportperiods.templates.rules;

import java.util.List;
import java.util.Optional;

/** A piece of an expression: an amount or a condition. */
sealed interface Node {
  /** Where it begins in the text. */
  int at();

  /** Something to count with; empty where a figure is not there. */
  sealed interface Amount extends Node {
    Optional<Fraction> value(Figures figures);
  }

  /** Something that holds or not. */
  sealed interface Condition extends Node {
    Truth truth(Figures figures);
  }

  record Number(Fraction number, int at) implements Amount {
    @Override
    public Optional<Fraction> value(Figures figures) {
      return Optional.of(number);
    }
  }

  /** NIL counts as 0; whether it was NIL is asked by {@link Asks}. */
  record Reference(Source source, String field, int at) implements Amount {
    @Override
    public Optional<Fraction> value(Figures figures) {
      Figure figure = figures.figure(source, field);
      return switch (figure.kind()) {
        case NUMBER -> Optional.of(Fraction.of(figure.number()));
        case NIL -> Optional.of(Fraction.ZERO);
        case OTHER, BLANK -> Optional.empty();
      };
    }
  }

  record Minus(Amount of, int at) implements Amount {
    @Override
    public Optional<Fraction> value(Figures figures) {
      return of.value(figures).map(Fraction::negated);
    }
  }

  record Sum(Amount left, char sign, Amount right, int at) implements Amount {
    @Override
    public Optional<Fraction> value(Figures figures) {
      Optional<Fraction> one = left.value(figures);
      Optional<Fraction> other = right.value(figures);
      if (one.isEmpty() || other.isEmpty()) {
        return Optional.empty();
      }
      return switch (sign) {
        case '+' -> Optional.of(one.get().plus(other.get()));
        case '-' -> Optional.of(one.get().plus(other.get().negated()));
        case '*' -> Optional.of(one.get().times(other.get()));
        default -> one.get().by(other.get());
      };
    }
  }

  /** Over those of its parts that are there; empty where none is. */
  record Over(String function, List<Amount> parts, int at) implements Amount {
    @Override
    public Optional<Fraction> value(Figures figures) {
      var given = parts.stream().map(part -> part.value(figures)).flatMap(Optional::stream);
      return switch (function) {
        case "sum" -> given.reduce(Fraction::plus);
        case "min" -> given.reduce((one, other) -> one.compareTo(other) <= 0 ? one : other);
        case "max" -> given.reduce((one, other) -> one.compareTo(other) >= 0 ? one : other);
        default -> given.findFirst().map(Fraction::magnitude);
      };
    }
  }

  record Comparison(Amount left, String sign, Amount right, int at) implements Condition {
    @Override
    public Truth truth(Figures figures) {
      Optional<Fraction> one = left.value(figures);
      Optional<Fraction> other = right.value(figures);
      if (one.isEmpty() || other.isEmpty()) {
        return Truth.SILENT;
      }
      int order = one.get().compareTo(other.get());
      return Truth.of(
          switch (sign) {
            case "<=" -> order <= 0;
            case "<" -> order < 0;
            case ">=" -> order >= 0;
            case ">" -> order > 0;
            case "=" -> order == 0;
            default -> order != 0;
          });
    }
  }

  /** isNil and isBlank: never silent. */
  record Asks(boolean forNil, Reference of, int at) implements Condition {
    @Override
    public Truth truth(Figures figures) {
      Figure.Kind wanted = forNil ? Figure.Kind.NIL : Figure.Kind.BLANK;
      return Truth.of(figures.figure(of.source(), of.field()).kind() == wanted);
    }
  }

  record Not(Condition of, int at) implements Condition {
    @Override
    public Truth truth(Figures figures) {
      return of.truth(figures).not();
    }
  }

  record Both(Condition left, Condition right, int at) implements Condition {
    @Override
    public Truth truth(Figures figures) {
      return left.truth(figures).and(right.truth(figures));
    }
  }

  record Either(Condition left, Condition right, int at) implements Condition {
    @Override
    public Truth truth(Figures figures) {
      return left.truth(figures).or(right.truth(figures));
    }
  }
}
