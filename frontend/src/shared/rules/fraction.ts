/** An exact number. A ratio has no last digit, so that there is none to round differently here and on the server. */
export interface Fraction {
  over: bigint;
  /** Above 0. */
  under: bigint;
}

// Not `10n ** x`: the build targets browsers for which the compiler rewrites the operator.
const ten = (power: number) => BigInt(`1${'0'.repeat(power)}`);

/** Of digits as they are written, with an exponent or not. */
export function fractionOf(text: string): Fraction | undefined {
  const read = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d{1,3}))?$/.exec(text);
  if (!read) return undefined;
  const [, sign, whole, part = '', exponent = '0'] = read;
  const power = Number(exponent) - part.length;
  const digits = BigInt(`${sign}${whole}${part}`);
  return power < 0 ? { over: digits, under: ten(-power) } : { over: digits * ten(power), under: 1n };
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
  a.under === b.under
    ? { over: a.over + b.over, under: a.under }
    : { over: a.over * b.under + b.over * a.under, under: a.under * b.under };

export const negated = (a: Fraction): Fraction => ({ over: -a.over, under: a.under });

export const times = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.over,
  under: a.under * b.under,
});

/** Nothing for a division by nought: a ratio over nothing says nothing. */
export function by(a: Fraction, b: Fraction): Fraction | undefined {
  if (b.over === 0n) return undefined;
  const over = a.over * b.under;
  return b.over < 0n ? { over: -over, under: a.under * -b.over } : { over, under: a.under * b.over };
}

/** Below, at or above 0, as `a` is below, equal to or above `b`. */
export function compared(a: Fraction, b: Fraction): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
