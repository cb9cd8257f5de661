import { createContext, useContext } from 'react';
import { en } from './en';
import type { Language } from './language';
import { vi } from './vi';

export type TextKey = keyof typeof vi;
const CATALOGUES = { vi, en };

function text(language: Language, key: TextKey, ...values: (string | number)[]) {
  return CATALOGUES[language][key].replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)] ?? ''));
}

export const LanguageContext = createContext<{ language: Language; toggle: () => void }>({
  language: 'vi',
  toggle: () => {},
});

/** The sentences of the chosen language. */
export function useText() {
  const { language } = useContext(LanguageContext);
  return (key: TextKey, ...values: (string | number)[]) => text(language, key, ...values);
}

export function useLanguage() {
  return useContext(LanguageContext).language;
}
