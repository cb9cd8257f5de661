import { texts } from '@/shared/i18n';

export const words = texts({
  vi: {
    comments: 'Ý kiến trao đổi',
    commentsCount: 'Ý kiến trao đổi ({0} chưa giải quyết)',
    aboutWhole: 'Về cả báo cáo',
    about: 'Về mục',
    mention: 'Nhắc đơn vị',
    nobody: '(không)',
    write: 'Viết ý kiến',
    sendComment: 'Gửi ý kiến',
    answer: 'Trả lời',
    resolve: 'Đã giải quyết',
    reopenThread: 'Mở lại',
    resolvedBy: 'Đã giải quyết ({0})',
    noComments: 'Chưa có ý kiến nào.',
  },
  en: {
    comments: 'Comments',
    commentsCount: 'Comments ({0} open)',
    aboutWhole: 'On the whole report',
    about: 'About',
    mention: 'Ask a unit to look',
    nobody: '(none)',
    write: 'Write a comment',
    sendComment: 'Send the comment',
    answer: 'Answer',
    resolve: 'Settled',
    reopenThread: 'Take up again',
    resolvedBy: 'Settled ({0})',
    noComments: 'No comments yet.',
  },
});
