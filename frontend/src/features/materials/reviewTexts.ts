import { texts } from '@/shared/i18n';
import { words as names } from './texts';

export const words = texts({
  vi: {
    ...names.vi,
    reviewKeys: 'Phím tắt: J bản sau, K bản trước, A đồng ý, R đề nghị sửa.',
    nothingToReview: 'Không có bản nào chờ đơn vị bạn duyệt.',
    waitsSince: 'chờ từ {0}',
    asks_FACTS: 'Hỏi: nội dung có đúng sự thật không',
    asks_WORDING: 'Hỏi: câu chữ đã đúng, dễ hiểu chưa',
    ownWork: 'bạn đã viết bản này nên đồng nghiệp phải duyệt',
    openWhole: 'Mở trang của bản này',
    moreWait: 'Còn nữa; duyệt xong số này sẽ hiện tiếp.',
  },
  en: {
    ...names.en,
    reviewKeys: 'Keys: J next, K previous, A approve, R request changes.',
    nothingToReview: 'Nothing waits for your unit.',
    waitsSince: 'waiting since {0}',
    asks_FACTS: 'Asked: is it true',
    asks_WORDING: 'Asked: is it well said',
    ownWork: 'you wrote it, so a colleague has to review it',
    openWhole: 'Open the page of this version',
    moreWait: 'There are more; they follow when these are done.',
  },
});
