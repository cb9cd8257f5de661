import { type Fraction, fractionOf } from './fraction';
import { ExpressionProblem, type Token, tokensOf } from './tokens';

/** Where a figure comes from; the names are those of the functions. */
export type Source = 'report' | 'previous' | 'soFar' | 'lastYear' | 'median';
type ComparisonSign = '<=' | '<' | '>=' | '>' | '=' | '<>';
interface Reference {
  is: 'figure';
  source: Source;
  field: string;
  at: number;
}
/** Something to count with. */
export type Amount =
  | Reference
  | { is: 'number'; text: string; value: Fraction; at: number }
  | { is: 'minus'; of: Amount; at: number }
  | { is: 'sum'; left: Amount; sign: string; right: Amount; at: number }
  | { is: 'over'; name: string; parts: Amount[]; at: number };
/** Something that holds or not. */
export type Condition =
  | { is: 'comparison'; left: Amount; sign: ComparisonSign; right: Amount; at: number }
  | { is: 'isNil' | 'isBlank'; of: Reference; at: number }
  | { is: 'not'; of: Condition; at: number }
  | { is: 'and' | 'or' | '=>'; left: Condition; right: Condition; at: number };
type Node = Amount | Condition;

export interface Expression {
  condition: Condition;
  uses: Use[];
}

/** That an expression asks for a field. */
interface Use {
  source: Source;
  field: string;
  /** Where the field's code stands in the text. */
  at: number;
  /** It is counted with; else it is only asked whether there is an answer. */
  counted: boolean;
}

const DEEPEST = 20;
const COMPARISONS = new Set(['<=', '<', '>=', '>', '=', '<>']);
const OVER = new Set(['sum', 'min', 'max', 'abs']);
const SOURCES = new Set(['previous', 'soFar', 'lastYear', 'median']);
const WORDS = new Set(['and', 'or', 'not']);
const AMOUNTS = new Set(['figure', 'number', 'minus', 'sum', 'over']);

/** Reads an expression, one method a line of the grammar in docs/rules.md. Throws ExpressionProblem where it is none. */
export function parse(text: string): Expression {
  const parser = new Parser(tokensOf(text));
  return { condition: parser.whole(), uses: parser.uses };
}

class Parser {
  readonly uses: Use[] = [];
  private next = 0;
  private depth = 0;

  constructor(private readonly tokens: Token[]) {}

  whole(): Condition {
    const whole = this.rule();
    if (this.token.kind !== 'end') throw this.unexpected();
    return condition(whole);
  }

  private rule(): Node {
    const left = this.either();
    if (!this.is('=>')) return left;
    this.next++;
    // in the order of the server, so that of two faults both name the same first
    const right = condition(this.either());
    return { is: '=>', left: condition(left), right, at: left.at };
  }

  private either(): Node {
    let left = this.both();
    while (this.is('or')) {
      this.next++;
      left = { is: 'or', left: condition(left), right: condition(this.both()), at: left.at };
    }
    return left;
  }

  private both(): Node {
    let left = this.negation();
    while (this.is('and')) {
      this.next++;
      left = { is: 'and', left: condition(left), right: condition(this.negation()), at: left.at };
    }
    return left;
  }

  private negation(): Node {
    const start = this.token;
    if (!this.is('not')) return this.comparison();
    this.next++;
    return this.deeper(start, () => ({ is: 'not', of: condition(this.negation()), at: start.at }));
  }

  private comparison(): Node {
    const left = this.sum();
    const sign = this.token.text;
    if (!COMPARISONS.has(sign)) return left;
    this.next++;
    const node: Node = {
      is: 'comparison',
      left: amount(left),
      sign: sign as ComparisonSign,
      right: amount(this.sum()),
      at: left.at,
    };
    if (COMPARISONS.has(this.token.text))
      throw new ExpressionProblem('one-comparison', this.token.at, this.token.text);
    return node;
  }

  private sum(): Node {
    let left = this.product();
    while (this.is('+') || this.is('-')) {
      const sign = this.take().text;
      left = { is: 'sum', left: amount(left), sign, right: amount(this.product()), at: left.at };
    }
    return left;
  }

  private product(): Node {
    let left = this.signed();
    while (this.is('*') || this.is('/')) {
      const sign = this.take().text;
      left = { is: 'sum', left: amount(left), sign, right: amount(this.signed()), at: left.at };
    }
    return left;
  }

  private signed(): Node {
    const start = this.token;
    if (!this.is('-')) return this.primary();
    this.next++;
    return this.deeper(start, () => ({ is: 'minus', of: amount(this.signed()), at: start.at }));
  }

  private primary(): Node {
    const start = this.take();
    if (start.kind === 'number') return number(start);
    if (start.kind === 'sign' && start.text === '(') {
      const inner = this.deeper(start, () => this.rule());
      this.close();
      return inner;
    }
    if (start.kind !== 'name' || WORDS.has(start.text)) {
      this.next--;
      throw this.unexpected();
    }
    return this.is('(') ? this.called(start) : this.reference('report', start, start.at, true);
  }

  private called(name: Token): Node {
    this.next++;
    let made: Node;
    if (OVER.has(name.text))
      made = this.deeper(name, () => ({ is: 'over', name: name.text, parts: this.parts(name), at: name.at }));
    else if (name.text === 'isNil' || name.text === 'isBlank')
      made = { is: name.text, of: this.asked(), at: name.at };
    else if (SOURCES.has(name.text)) made = this.reference(name.text as Source, this.field(), name.at, true);
    else throw new ExpressionProblem('unknown-function', name.at, name.text);
    this.close();
    return made;
  }

  private parts(name: Token): Amount[] {
    const parts = [amount(this.rule())];
    while (this.is(',')) {
      this.next++;
      parts.push(amount(this.rule()));
    }
    if (name.text === 'abs' && parts.length > 1)
      throw new ExpressionProblem('wrong-count', name.at, name.text);
    return parts;
  }

  /** A field, or a field of another report. */
  private asked(): Reference {
    const start = this.field();
    if (!this.is('(')) return this.reference('report', start, start.at, false);
    this.next++;
    if (!SOURCES.has(start.text)) throw new ExpressionProblem('needs-field', start.at, start.text);
    const asked = this.reference(start.text as Source, this.field(), start.at, false);
    this.close();
    return asked;
  }

  private field(): Token {
    const name = this.token;
    if (name.kind !== 'name' || WORDS.has(name.text))
      throw new ExpressionProblem(name.kind === 'end' ? 'unfinished' : 'needs-field', name.at, name.text);
    this.next++;
    return name;
  }

  private reference(source: Source, field: Token, at: number, counted: boolean): Reference {
    this.uses.push({ source, field: field.text, at: field.at, counted });
    return { is: 'figure', source, field: field.text, at };
  }

  private close() {
    if (!this.is(')')) throw this.unexpected();
    this.next++;
  }

  private deeper(where: Token, inner: () => Node): Node {
    this.depth++;
    if (this.depth > DEEPEST) throw new ExpressionProblem('too-deep', where.at);
    const made = inner();
    this.depth--;
    return made;
  }

  private get token(): Token {
    return this.tokens[this.next] as Token;
  }

  private take(): Token {
    const token = this.token;
    this.next++;
    return token;
  }

  private is(text: string) {
    return this.token.kind !== 'number' && this.token.text === text;
  }

  private unexpected() {
    const { kind, text, at } = this.token;
    return new ExpressionProblem(
      kind === 'end' ? 'unfinished' : text === ',' ? 'decimal-comma' : 'unexpected',
      at,
      text,
    );
  }
}

function number(token: Token): Amount {
  const percent = token.text.endsWith('%');
  const read = fractionOf(percent ? token.text.slice(0, -1) : token.text) as Fraction;
  const value = percent ? { over: read.over, under: read.under * 100n } : read;
  return { is: 'number', text: token.text, value, at: token.at };
}

const isAmount = (node: Node): node is Amount => AMOUNTS.has(node.is);

function condition(node: Node): Condition {
  if (isAmount(node)) throw new ExpressionProblem('needs-condition', node.at);
  return node;
}

function amount(node: Node): Amount {
  if (!isAmount(node)) throw new ExpressionProblem('needs-number', node.at);
  return node;
}
