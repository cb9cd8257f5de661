import { texts } from '@/shared/i18n';
import { words as names } from './texts';

export const words = texts({
  vi: {
    ...names.vi,
    allLanguages: 'Mọi ngôn ngữ',
    publicSite: 'Trang công bố cho người dân',
    weUsedThis: 'Chúng tôi đã dùng',
    coming: 'Bản {0}: sắp có',
    newWarnings: 'Cảnh báo mới',
    markRead: 'Đã đọc',
    endsSoon: 'Sắp hết hạn trong 30 ngày',
    endsToday: 'hết hạn hôm nay',
    endsIn: 'còn {0} ngày, đến hết {1}',
    endsHint: 'Qua ngày này trang công bố ghi “Hết hạn”. Nếu còn dùng, hãy đổi “Ngày cuối được dùng”.',
    publicList: 'Xem như người dân',
    allKinds: 'Mọi loại',
    noWorks: 'Chưa có tài liệu nào khớp bộ lọc.',
  },
  en: {
    ...names.en,
    allLanguages: 'All languages',
    publicSite: 'The public site',
    weUsedThis: 'We used this',
    coming: '{0}: coming soon',
    newWarnings: 'New warnings',
    markRead: 'Mark as read',
    endsSoon: 'Ending within 30 days',
    endsToday: 'ends today',
    endsIn: '{0} days left, until {1}',
    endsHint: 'After that day the public site says “Expired”. If it is still in use, change its last day.',
    publicList: 'See it as the public does',
    allKinds: 'Every kind',
    noWorks: 'No material fits these filters.',
  },
});
