import { texts } from '@/shared/i18n';

export const words = texts({
  vi: {
    waitsTitle: 'Chờ thủ trưởng duyệt',
    askedAt: 'Đã trình lúc {0}.',
    rule: 'Báo cáo chỉ được tính là đã gửi khi thủ trưởng duyệt. Thời điểm duyệt là thời điểm nộp.',
    changedSince: 'Khác với lần gửi trước (lần {0})',
    firstTime: 'Lần gửi đầu tiên: xem toàn bộ số liệu bên dưới.',
    unchanged: 'Không có gì khác lần gửi trước.',
    explained: 'Chỗ đơn vị đã giải trình',
    approve: 'Duyệt và gửi',
    approvalWaits: 'Đã duyệt trên máy này. Sẽ gửi ngay khi có mạng; lúc máy chủ nhận mới là thời điểm nộp.',
    retry: 'Thử lại',
    stopApproval: 'Thôi duyệt',
    giveBackToOfficer: 'Đưa lại cho cán bộ',
    recall: 'Rút lại để sửa',
    whole: 'Toàn bộ báo cáo',
  },
  en: {
    waitsTitle: "Waiting for the head's approval",
    askedAt: 'Asked at {0}.',
    rule: 'The report counts as sent when the head approves it. The time of approval is the time that counts.',
    changedSince: 'Changed since sending {0}',
    firstTime: 'First sending: all figures are below.',
    unchanged: 'Nothing changed since the last sending.',
    explained: 'What was explained',
    approve: 'Approve and send',
    approvalWaits:
      'Approved on this device. It goes out when there is a network; it counts from when the server has it.',
    retry: 'Try again',
    stopApproval: 'Do not approve',
    giveBackToOfficer: 'Give back to the officer',
    recall: 'Take back to change',
    whole: 'The whole report',
  },
});
