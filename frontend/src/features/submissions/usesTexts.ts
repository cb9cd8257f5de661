import { texts } from '@/shared/i18n';

export const usesWords = texts({
  vi: {
    usedIn: 'Đã dùng trong báo cáo tổng hợp số {0} ngày {1}',
    usedBy: '{0} đã tổng hợp báo cáo này (lần gửi {3}) cùng {1}/{2} đơn vị. Cảm ơn đơn vị.',
    ownBesideTotal: 'Số liệu của đơn vị trong số chung',
    indicator: 'Chỉ tiêu',
    own: 'Đơn vị',
    total: 'Tổng hợp',
  },
  en: {
    usedIn: 'Used in consolidated report no. {0} of {1}',
    usedBy: '{0} consolidated this report (sending {3}) with {1}/{2} units. Thank you.',
    ownBesideTotal: 'The unit’s figures in the totals',
    indicator: 'Indicator',
    own: 'Unit',
    total: 'Total',
  },
});
