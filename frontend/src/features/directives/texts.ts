import { texts } from '@/shared/i18n';

export const words = texts({
  vi: {
    consolidateBy: 'Chuyển đầu mối tổng hợp sang {0}',
    empty: 'Không có gì ở đây.',
    demonstration: 'Minh họa',
    campaign: 'Đợt cao điểm',
    onlyMine: 'Chỉ việc của đơn vị tôi',
    moreUnits: 'và {0} đơn vị khác',
  },
  en: {
    consolidateBy: 'Let {0} consolidate',
    empty: 'Nothing here.',
    demonstration: 'Demonstration',
    campaign: 'Campaign',
    onlyMine: 'Only my unit’s duties',
    moreUnits: 'and {0} other units',
  },
});
