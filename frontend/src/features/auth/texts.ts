import { texts } from '@/shared/i18n';

export const words = texts({
  vi: {
    signIn: 'Đăng nhập',
    signInLead: 'Theo dõi văn bản chỉ đạo, từ công văn đến báo cáo tổng hợp.',
    publicMaterials: 'Xem tài liệu tuyên truyền (không cần đăng nhập)',
  },
  en: {
    signIn: 'Sign in',
    signInLead: 'Follow official directives, from the letter to the consolidated report.',
    publicMaterials: 'See awareness materials (no sign-in needed)',
  },
});
