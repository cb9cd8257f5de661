import { texts } from '@/shared/i18n';

export const words = texts({
  vi: {
    cancel: 'Thôi',
    calendarHint:
      'Ngày nghỉ lễ và ngày làm bù theo thông báo chính thức. Đổi lịch không làm đổi hạn nào; chỉ đổi ngày làm việc cuối còn trong hạn.',
    calendarAdd: 'Thêm ngày nghỉ hoặc ngày làm bù',
    calendarTry: 'Xem ảnh hưởng',
    calendarMake: 'Ghi vào lịch',
    calendarMoves: '{0} kỳ báo cáo có ngày làm việc cuối thay đổi:',
    calendarMovesNothing: 'Không kỳ báo cáo nào bị ảnh hưởng.',
    calendarRemove: 'Bỏ',
    calendarEmpty: 'Chưa có ngày nào được ghi cho năm này.',
    calendarSource: 'Căn cứ (văn bản, thông báo)',
  },
  en: {
    cancel: 'Cancel',
    calendarHint:
      'Holidays and make-up working days by official notice. A change moves no deadline, only the last working day in time.',
    calendarAdd: 'Add a holiday or a make-up day',
    calendarTry: 'See what it means',
    calendarMake: 'Change the calendar',
    calendarMoves: 'The last working day of {0} periods moves:',
    calendarMovesNothing: 'No report period is affected.',
    calendarRemove: 'Remove',
    calendarEmpty: 'Nothing is recorded for this year.',
    calendarSource: 'Source (decree, notice)',
  },
});
