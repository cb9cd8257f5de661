import { texts } from '@/shared/i18n';

export const words = texts({
  vi: {
    onePeriod: 'Kỳ báo cáo',
    previousPage: 'Trang trước',
    nextPage: 'Trang sau',
    asOf: 'Số liệu lúc {0}',
    extendedTo: 'gia hạn {0}',
  },
  en: {
    onePeriod: 'Report period',
    previousPage: 'Previous page',
    nextPage: 'Next page',
    asOf: 'As of {0}',
    extendedTo: 'extended to {0}',
  },
});
