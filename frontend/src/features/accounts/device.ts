const BROWSERS = [
  ['Cốc Cốc', /coc_coc_browser/],
  ['Edge', /Edg(?:e|A|iOS)?\//],
  ['Samsung Internet', /SamsungBrowser/],
  ['Opera', /OPR\//],
  ['Firefox', /Firefox|FxiOS/],
  ['Chrome', /Chrome|CriOS/],
  ['Safari', /Safari/],
] as const;
const SYSTEMS = [
  ['Android', /Android/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Windows', /Windows/],
  ['Mac', /Macintosh/],
  ['Linux', /Linux/],
] as const;

/** The browser and the system that a User-Agent header names, as people call them; the first that fits. */
export function deviceOf(agent: string | null | undefined): [browser: string, system: string] {
  const first = (of: readonly (readonly [string, RegExp])[]) =>
    of.find(([, sign]) => sign.test(agent ?? ''))?.[0] ?? '?';
  return [first(BROWSERS), first(SYSTEMS)];
}
