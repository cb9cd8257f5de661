import { texts } from '@/shared/i18n';

export const words = texts({
  vi: {
    cancel: 'Thôi',
    calendarHint:
      'Ngày nghỉ lễ và ngày làm bù theo thông báo chính thức. Đổi lịch không làm đơn vị nào thành muộn: hạn có quy tắc dời theo ngày làm việc chỉ có thể lùi muộn hơn, các hạn khác giữ nguyên.',
    calendarKind: 'Loại ngày',
    calendarAdd: 'Thêm ngày nghỉ hoặc ngày làm bù',
    calendarTry: 'Xem ảnh hưởng',
    calendarMake: 'Ghi vào lịch',
    calendarMoves: '{0} kỳ báo cáo có ngày làm việc cuối thay đổi:',
    calendarDueMoves: 'Hạn dời từ hết {0} sang hết {1}.',
    calendarMovesNothing: 'Không kỳ báo cáo nào bị ảnh hưởng.',
    calendarRemove: 'Bỏ',
    calendarEmpty: 'Chưa có ngày nào được ghi cho năm này.',
    calendarSource: 'Căn cứ (văn bản, thông báo)',
    calendarChanges: 'Lịch đã đổi {0} lần: xem bản trước',
    calendarBefore: 'trước đó là',
    calendarOrdinary: 'ngày thường',
    calendarChangedBy: 'Đổi lúc {0}, {1}',
  },
  en: {
    cancel: 'Cancel',
    calendarHint:
      'Holidays and make-up working days by official notice. A change makes nobody late: a deadline that shifts off rest days can only move later, every other one stands.',
    calendarKind: 'Kind of day',
    calendarAdd: 'Add a holiday or a make-up day',
    calendarTry: 'See what it means',
    calendarMake: 'Change the calendar',
    calendarMoves: 'The last working day of {0} periods moves:',
    calendarDueMoves: 'The deadline moves from the end of {0} to the end of {1}.',
    calendarMovesNothing: 'No report period is affected.',
    calendarRemove: 'Remove',
    calendarEmpty: 'Nothing is recorded for this year.',
    calendarSource: 'Source (decree, notice)',
    calendarChanges: 'Changed {0} times: see what stood before',
    calendarBefore: 'was',
    calendarOrdinary: 'an ordinary day',
    calendarChangedBy: 'Changed {0}, {1}',
  },
});
