import { texts } from '@/shared/i18n';
import { words as names } from './texts';

export const words = texts({
  vi: {
    ...names.vi,
    readerHello: 'Kính gửi {0}',
    readerAsk:
      '{0} nhờ ông/bà đọc bản dưới đây, so với bản tiếng Việt, rồi cho biết đã đúng chưa. Không cần tài khoản.',
    readerThanks: 'Cảm ơn ông/bà. Ý kiến đã được ghi nhận, không cần làm gì thêm.',
    readerEnded: 'Đường dẫn này đã hết hiệu lực. Hãy báo đơn vị gửi đường dẫn mới.',
    readerUnknown: 'Đường dẫn không đúng hoặc thiếu phần sau dấu #. Hãy mở lại đúng đường dẫn đã nhận.',
    readerRight: 'Đúng rồi, dùng được',
    readerWrong: 'Cần sửa',
    readerMessage: 'Cần sửa chỗ nào',
    sendWord: 'Gửi ý kiến',
    listen: 'Mở bản ghi',
    look: 'Xem hình',
    wholeFile: 'Tải cả tệp',
    lookCloser: 'Bấm vào hình để xem to.',
  },
  en: {
    ...names.en,
    readerHello: 'Dear {0}',
    readerAsk:
      '{0} asks you to read this beside the Vietnamese and to say whether it is right. No account needed.',
    readerThanks: 'Thank you. Your word has been kept.',
    readerEnded: 'This link is no longer valid. Please ask the unit for a new one.',
    readerUnknown: 'The link is wrong, or the part behind # is missing. Open it just as you received it.',
    readerRight: 'It is right',
    readerWrong: 'It needs changes',
    readerMessage: 'What needs to change',
    sendWord: 'Send',
    listen: 'Play',
    look: 'See the picture',
    wholeFile: 'Download the file',
    lookCloser: 'Tap the picture to see it larger.',
  },
});
