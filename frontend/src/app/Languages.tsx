import { type ReactNode, useState } from 'react';
import { LanguageContext } from '@/shared/i18n';
import { chooseLanguage, currentLanguage } from '@/shared/i18n/language';

export function Languages({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(currentLanguage());
  const toggle = () => {
    const next = language === 'vi' ? 'en' : 'vi';
    chooseLanguage(next);
    setLanguage(next);
  };
  return <LanguageContext.Provider value={{ language, toggle }}>{children}</LanguageContext.Provider>;
}
