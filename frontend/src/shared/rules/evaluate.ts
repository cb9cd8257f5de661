import type { Value } from '@/shared/api/generated/types.gen';
import type { Amount, Condition, Expression, Source } from './expression';
import { by, compared, type Fraction, fractionOf, negated, plus, times } from './fraction';

/** The figures that a rule may ask for; undefined where there is none. */
export type Figures = (source: Source, field: string) => Value | undefined;

/** True, false, or undefined where it says nothing: of a figure that is not there (Kleene's strong three-valued logic). */
export type Truth = boolean | undefined;

export const truthOf = (expression: Expression, figures: Figures) => truth(expression.condition, figures);

function truth(node: Condition, figures: Figures): Truth {
  switch (node.is) {
    case 'comparison':
      return comparison(node, figures);
    case 'isNil':
      return figures(node.of.source, node.of.field) === 'NIL';
    case 'isBlank':
      return figures(node.of.source, node.of.field) === undefined;
    case 'not':
      return not(truth(node.of, figures));
    case 'and':
      return and(truth(node.left, figures), truth(node.right, figures));
    case 'or':
      return or(truth(node.left, figures), truth(node.right, figures));
    case '=>':
      return or(not(truth(node.left, figures)), truth(node.right, figures));
  }
}

const not = (a: Truth): Truth => (a === undefined ? undefined : !a);
const and = (a: Truth, b: Truth): Truth =>
  a === false || b === false ? false : a === undefined || b === undefined ? undefined : true;
const or = (a: Truth, b: Truth): Truth => not(and(not(a), not(b)));

function comparison(node: Extract<Condition, { is: 'comparison' }>, figures: Figures): Truth {
  const left = value(node.left, figures);
  const right = value(node.right, figures);
  if (!left || !right) return undefined;
  const order = compared(left, right);
  switch (node.sign) {
    case '<=':
      return order <= 0;
    case '<':
      return order < 0;
    case '>=':
      return order >= 0;
    case '>':
      return order > 0;
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
  }
}

function value(node: Amount, figures: Figures): Fraction | undefined {
  switch (node.is) {
    case 'number':
      return node.value;
    case 'figure':
      return figure(figures(node.source, node.field));
    case 'minus': {
      const of = value(node.of, figures);
      return of && negated(of);
    }
    case 'sum': {
      const left = value(node.left, figures);
      const right = value(node.right, figures);
      return left && right && calculated(left, node.sign, right);
    }
    case 'over':
      return over(
        node.name,
        node.parts.map((part) => value(part, figures)).filter((part) => part !== undefined),
      );
  }
}

/** NIL counts as 0; a number by its shortest digits, which are those that are sent; a text or a date is none. */
function figure(of: Value | undefined): Fraction | undefined {
  if (of === 'NIL') return fractionOf('0');
  return typeof of === 'number' ? fractionOf(String(of)) : undefined;
}

function calculated(left: Fraction, sign: string, right: Fraction) {
  if (sign === '+') return plus(left, right);
  if (sign === '-') return plus(left, negated(right));
  return sign === '*' ? times(left, right) : by(left, right);
}

/** Over those that are there; nothing where none is. */
function over(name: string, given: Fraction[]): Fraction | undefined {
  const [first] = given;
  if (!first) return undefined;
  if (name === 'sum') return given.reduce(plus);
  if (name === 'abs') return first.over < 0n ? negated(first) : first;
  const sign = name === 'min' ? -1 : 1;
  return given.reduce((a, b) => (compared(a, b) * sign >= 0 ? a : b));
}
