import { texts } from '@/shared/i18n';

export const fileWords = texts({
  vi: {
    files: 'Ảnh và tệp kèm theo',
    filesHint:
      'Ảnh được thu nhỏ còn dưới 300 KB ngay trên máy này. Báo cáo gửi trước, ảnh tự tải lên sau trong 72 giờ và không làm báo cáo muộn.',
    addFiles: 'Thêm ảnh, tệp',
    original: 'Giữ ảnh gốc (tải lâu hơn)',
    preparing: 'Đang chuẩn bị {0}…',
    removeFile: 'Bỏ tệp {0}',
    f_waiting: 'trên máy này, chờ mạng',
    f_sending: 'đang tải lên {0} %',
    f_there: '✓ máy chủ đã nhận',
    f_refused: 'không được nhận: {0}',
    f_elsewhere: 'chưa có trên máy chủ; tệp nằm ở máy khác',
    filesFull:
      'Máy này không còn chỗ lưu “{0}”. Hãy xóa bớt ảnh, video cũ trên máy rồi thêm lại. Nội dung báo cáo vẫn còn.',
    filesMany: 'Mỗi báo cáo có tối đa 40 tệp.',
    fileTooLarge: '“{0}” lớn quá 50 MB.',
    fileTwice: '“{0}” đã có trong báo cáo.',
    quotaLow:
      'Bộ nhớ của trình duyệt trên máy này sắp đầy ({0} %). Hãy gửi báo cáo sớm hoặc lưu tệp dự phòng.',
    filesIn: '{0}/{1} tệp đã đến',
    filesComing: '{0}/{1} tệp đã đến, {2} tệp đang tải – không ảnh hưởng hạn.',
    filesUntil: 'Có thể đến cho tới {0}.',
    filesMissing: 'Thiếu {0} tệp: quá 72 giờ chưa đến. Chỉ bổ sung được khi báo cáo được trả lại.',
    a_RECEIVED: 'đã đến {0}',
    a_WAITING: 'đang tải',
    a_MISSING: 'thiếu',
    openFile: 'Tải về {0}',
    showPictures: 'Xem ảnh',
    ofField: 'mục {0}',
  },
  en: {
    files: 'Photos and files',
    filesHint:
      'Photos are scaled below 300 KB on this device. The report goes first; photos follow by themselves within 72 hours and never make it late.',
    addFiles: 'Add photos, files',
    original: 'Keep the original photo (takes longer)',
    preparing: 'Preparing {0}…',
    removeFile: 'Remove {0}',
    f_waiting: 'on this device, waits for the network',
    f_sending: 'uploading {0} %',
    f_there: '✓ the server has it',
    f_refused: 'not taken: {0}',
    f_elsewhere: 'not on the server yet; the file is on another device',
    filesFull:
      'This device has no room for “{0}”. Remove old photos and videos, then add it again. The report itself is safe.',
    filesMany: 'A report has at most 40 files.',
    fileTooLarge: '“{0}” is larger than 50 MB.',
    fileTwice: '“{0}” is in the report already.',
    quotaLow:
      'The browser’s storage on this device is nearly full ({0} %). Send the report soon or save a backup file.',
    filesIn: '{0} of {1} files have arrived',
    filesComing: '{0} of {1} files have arrived, {2} on their way – the deadline is not touched.',
    filesUntil: 'They may arrive until {0}.',
    filesMissing:
      '{0} files are missing: not there after 72 hours. They can be added when the report is returned.',
    a_RECEIVED: 'arrived {0}',
    a_WAITING: 'on its way',
    a_MISSING: 'missing',
    openFile: 'Download {0}',
    showPictures: 'Show the pictures',
    ofField: 'item {0}',
  },
});
