/** Why an expression is none; the server says the same codes. */
export type ProblemCode =
  | 'empty'
  | 'too-long'
  | 'too-deep'
  | 'too-many-parts'
  | 'strange-character'
  | 'bad-number'
  | 'decimal-comma'
  | 'unexpected'
  | 'unfinished'
  | 'one-comparison'
  | 'needs-number'
  | 'needs-condition'
  | 'needs-field'
  | 'unknown-function'
  | 'wrong-count'
  | 'unknown-field'
  | 'not-entered'
  | 'median-in-error';

export class ExpressionProblem extends Error {
  /**
   * @param at where in the text, from 0
   * @param what the piece of the text that it is about; may be empty
   */
  constructor(
    readonly code: ProblemCode,
    readonly at: number,
    readonly what = '',
  ) {
    super(`${code} at ${at}`);
  }
}

export interface Token {
  kind: 'number' | 'name' | 'sign' | 'end';
  text: string;
  at: number;
}

const LONGEST = 500;
const MOST = 200;
const SAME: Record<string, string> = {
  '\u2264': '<=',
  '\u2265': '>=',
  '\u2260': '<>',
  '!=': '<>',
  '==': '=',
  '\u21d2': '=>',
};
// A number is anything that begins with a digit, so that "1.5.2" is one bad number and not three good pieces. Letters
// are those of ASCII alone: a Cyrillic "В" that looks like a B is told, not read.
const TOKEN =
  /([ \t\r\n]+)|([0-9][0-9A-Za-z_.]*%?)|([A-Za-z][A-Za-z0-9_]*)|(=>|<=|>=|<>|==|!=|[-+*/(),<>=\u2264\u2265\u2260\u21d2])/y;
const GOOD_NUMBER = /^[0-9]{1,15}(\.[0-9]{1,6})?%?$/;

export function tokensOf(text: string): Token[] {
  if (text.length > LONGEST) throw new ExpressionProblem('too-long', LONGEST);
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const [, blank, digits, name, sign] = TOKEN.exec(text) ?? [];
    if (digits) {
      if (!GOOD_NUMBER.test(digits)) throw new ExpressionProblem('bad-number', at, digits);
      tokens.push({ kind: 'number', text: digits, at });
    } else if (name) tokens.push({ kind: 'name', text: name, at });
    else if (sign) tokens.push({ kind: 'sign', text: SAME[sign] ?? sign, at });
    else if (!blank) throw new ExpressionProblem('strange-character', at, strange(text, at));
    if (tokens.length > MOST) throw new ExpressionProblem('too-many-parts', at);
  }
  if (tokens.length === 0) throw new ExpressionProblem('empty', 0);
  tokens.push({ kind: 'end', text: '', at: text.length });
  return tokens;
}

/** By its number: what it looks like is what misleads, and half of a pair cannot be written. */
const strange = (text: string, at: number) =>
  `U+${(text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
