export type Language = 'vi' | 'en';
const KEY = 'dondoc-language';

let language: Language = localStorage.getItem(KEY) === 'en' ? 'en' : 'vi';
document.documentElement.lang = language;

export const currentLanguage = () => language;

export function chooseLanguage(next: Language) {
  language = next;
  localStorage.setItem(KEY, next);
  document.documentElement.lang = next;
}
