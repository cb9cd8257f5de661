import { texts } from '@/shared/i18n';
import { words as names } from './texts';

export const words = texts({
  vi: {
    ...names.vi,
    topicsVersion: 'Phiên bản {0}, dùng từ {1}.',
    topicsEnded: 'Đã thôi dùng (phiên bản cuối): {0}',
    reviseTopics: 'Soạn phiên bản mới',
    topicsSource: 'Căn cứ của lần sửa này (văn bản, thông báo)',
    topicName: 'Tên chủ đề',
    groupName: 'Tên nhóm',
    topicSynonyms: 'Từ đồng nghĩa (cách nhau bằng dấu phẩy)',
    topicGroup: 'Nhóm',
    endTopic: 'Thôi dùng',
    addTopic: 'Thêm chủ đề',
    addGroup: 'Thêm nhóm',
    newGroup: 'Nhóm mới',
    topicsEndHint: 'Chủ đề thôi dùng vẫn giữ trên tài liệu cũ, chỉ không chọn được cho tài liệu mới.',
    topicsStale:
      'Có người vừa lưu một phiên bản khác. Hãy chép lại phần bạn nhập, hủy rồi soạn từ phiên bản mới.',
    saveVersion: 'Lưu thành phiên bản {0}',
  },
  en: {
    ...names.en,
    topicsVersion: 'Version {0}, in force from {1}.',
    topicsEnded: 'No longer used (last version): {0}',
    reviseTopics: 'Write the next version',
    topicsSource: 'What this change goes back to (document, notice)',
    topicName: 'Name of the topic',
    groupName: 'Name of the group',
    topicSynonyms: 'Synonyms (separated by commas)',
    topicGroup: 'Group',
    endTopic: 'End',
    addTopic: 'Add a topic',
    addGroup: 'Add a group',
    newGroup: 'New group',
    topicsEndHint: 'A topic that ends stays on its works; new works cannot choose it.',
    topicsStale:
      'Somebody has just saved another version. Copy what you typed, cancel, and write from the new version.',
    saveVersion: 'Save as version {0}',
  },
});
