/**
 * What a page keeps in its address: words, and one thing that is so or not. A number there is a word too: who looks for
 * "1013" has typed letters. Everything else is left out.
 */
export const kept =
  <const Word extends string, const Flag extends string = never>(words: readonly Word[], flag?: Flag) =>
  (given: Record<string, unknown>) =>
    ({
      ...Object.fromEntries(words.map((name) => [name, word(given[name])])),
      ...(flag && given[flag] === true ? { [flag]: true } : {}),
    }) as { [name in Word]?: string } & { [name in Flag]?: boolean };

const word = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
