import { texts } from '@/shared/i18n';

export const words = texts({
  vi: {
    shouldNotBeHere: 'Văn bản này không được phép có trên hệ thống?',
    shred: 'Gỡ và hủy nội dung',
    shredHint:
      'Dùng khi văn bản có độ mật hoặc nêu tên nạn nhân, người chưa thành niên. Tệp gốc, ảnh trang và toàn bộ câu chữ bị hủy, nhiệm vụ và kỳ báo cáo đang mở kết thúc; chỉ còn số, ngày, nơi ban hành và lý do. Không hoàn tác được.',
    shredded: 'Nội dung văn bản đã được gỡ và hủy lúc {0}. Lý do: {1}',
    consolidateBy: 'Chuyển đầu mối tổng hợp sang {0}',
    empty: 'Không có gì ở đây.',
    demonstration: 'Minh họa',
    campaign: 'Đợt cao điểm',
    onlyMine: 'Chỉ việc của đơn vị tôi',
    moreUnits: 'và {0} đơn vị khác',
  },
  en: {
    shouldNotBeHere: 'This directive must not be here?',
    shred: 'Destroy its words',
    shredHint:
      'For a directive that bears a mark of secrecy or names victims or minors. Its file, pages and every word are destroyed, its open duties and periods end; number, date, issuer and the reason stay. It cannot be undone.',
    shredded: 'The words of this directive were destroyed at {0}. Reason: {1}',
    consolidateBy: 'Let {0} consolidate',
    empty: 'Nothing here.',
    demonstration: 'Demonstration',
    campaign: 'Campaign',
    onlyMine: 'Only my unit’s duties',
    moreUnits: 'and {0} other units',
  },
});
