import { texts } from '@/shared/i18n';

export const words = texts({
  vi: {
    onePeriod: 'Kỳ báo cáo',
    previousPage: 'Trang trước',
    nextPage: 'Trang sau',
    due: 'Hạn {0}',
    asOf: 'Số liệu lúc {0}',
    unitsAs: 'Đơn vị',
    asNow: 'Như hiện nay',
    asThen: 'Như khi đó',
    outside: 'gồm cả {0} (ngoài bảng này)',
    several: '{0} báo cáo',
    extendedTo: 'gia hạn đến {0}',
  },
  en: {
    onePeriod: 'Report period',
    previousPage: 'Previous page',
    nextPage: 'Next page',
    due: 'Due {0}',
    asOf: 'As of {0}',
    unitsAs: 'Units',
    asNow: 'As it is',
    asThen: 'As it was',
    outside: 'with {0} (outside this matrix)',
    several: '{0} reports',
    extendedTo: 'extended to {0}',
  },
});
