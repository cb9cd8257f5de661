import { createContext, useContext } from 'react';
import { en } from './en';
import type { Language } from './language';
import { vi } from './vi';

/** Words that several features use; what one feature alone says stands in its own `texts.ts`. */
export type TextKey = keyof typeof vi;
const SHARED = { vi, en };

type Texts<K extends string> = Record<Language, Record<K, string>>;

/** A feature's own sentences. One that is missing in a language does not compile. */
export function texts<K extends string>(own: {
  vi: Record<K, string>;
  en: Record<NoInfer<K>, string>;
}): Texts<K> {
  return own;
}

const NONE: Texts<never> = { vi: {}, en: {} };

export const LanguageContext = createContext<{ language: Language; toggle: () => void }>({
  language: 'vi',
  toggle: () => {},
});

/** The sentences of the chosen language: those of all features, and the feature's own where it names them. */
export function useText<K extends string = never>(own: Texts<K> = NONE as Texts<K>) {
  const { language } = useContext(LanguageContext);
  const mine: Record<string, string> = own[language];
  const shared: Record<string, string> = SHARED[language];
  return (key: TextKey | K, ...values: (string | number)[]) =>
    (mine[key] ?? shared[key] ?? key).replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)] ?? ''));
}

export function useLanguage() {
  return useContext(LanguageContext).language;
}
