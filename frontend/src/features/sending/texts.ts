import { texts } from '@/shared/i18n';

export const words = texts({
  vi: {
    sendingTitle: 'Cách gửi báo cáo của đơn vị',
    noUnits: 'Bạn không là cán bộ hay thủ trưởng của đơn vị nào phải gửi báo cáo.',
    oneStep: 'Cán bộ gửi trực tiếp',
    twoStep: 'Cán bộ trình, thủ trưởng duyệt rồi mới gửi',
    fair: 'Thời điểm duyệt là thời điểm nộp báo cáo: hãy trình sớm, thủ trưởng duyệt được ngay trên điện thoại.',
    substitute: 'Người duyệt thay khi thủ trưởng vắng',
    nobody: '(không có)',
    until: 'đến hết ngày',
    notInForce: 'Đơn vị hiện không có ai duyệt được nên báo cáo được gửi trực tiếp.',
    headOnly: 'Chỉ thủ trưởng đơn vị thay đổi được.',
    settled: 'Đã lưu.',
  },
  en: {
    sendingTitle: "How the unit's reports are sent",
    noUnits: 'You are neither officer nor head of a unit that sends reports.',
    oneStep: 'The officer sends them',
    twoStep: 'The officer prepares, the head approves, then they are sent',
    fair: 'The time of approval is the time of sending: ask early; the head can approve on a phone.',
    substitute: 'Who approves while the head is away',
    nobody: '(nobody)',
    until: 'to the end of',
    notInForce: 'The unit has nobody to approve at present, so reports are sent directly.',
    headOnly: 'Only the head of the unit can change this.',
    settled: 'Saved.',
  },
});
