import { texts } from '@/shared/i18n';

export const words = texts({
  vi: {
    signIn: 'Đăng nhập',
    signInBySso: 'Đăng nhập bằng tài khoản của tỉnh',
    signInByPassword: 'Đăng nhập bằng mật khẩu',
    signInByPasskey: 'Đăng nhập bằng khóa của thiết bị',
    passkeyGivenUp: 'Thiết bị chưa xác nhận. Hãy thử lại hoặc dùng cách đăng nhập khác.',
    beginAgain: 'Bắt đầu lại',
    signedInElsewhere: 'Bạn đã đăng nhập. Hãy đóng thẻ này và quay lại trang đang viết dở.',
    sharedDevice: 'Máy dùng chung: đóng trình duyệt là hết phiên',
    signInLead: 'Theo dõi văn bản chỉ đạo, từ công văn đến báo cáo tổng hợp.',
    publicMaterials: 'Xem tài liệu tuyên truyền (không cần đăng nhập)',
  },
  en: {
    signIn: 'Sign in',
    signInBySso: 'Sign in with an account of the province',
    signInByPassword: 'Sign in with the password',
    signInByPasskey: 'Sign in with a passkey',
    passkeyGivenUp: 'The device did not confirm. Try again or sign in another way.',
    beginAgain: 'Begin again',
    signedInElsewhere: 'You are signed in. Close this tab and go back to the page you were writing.',
    sharedDevice: 'Shared computer: the session ends when the browser is closed',
    signInLead: 'Follow official directives, from the letter to the consolidated report.',
    publicMaterials: 'See awareness materials (no sign-in needed)',
  },
});
