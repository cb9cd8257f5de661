import { texts } from '@/shared/i18n';

export const words = texts({
  vi: {
    language: 'Ngôn ngữ',
    validUntil: 'Dùng đến {0}',
  },
  en: {
    language: 'Language',
    validUntil: 'Valid until {0}',
  },
});
