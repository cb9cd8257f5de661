package vn.dondoc.materialuses;

/** How it reached people: the forms of grassroots information of Nghị định 49/2024/NĐ-CP. */
public enum UseChannel {
  /** Đài truyền thanh cấp xã. */
  BROADCAST_STATION,
  /** Bảng tin công cộng. */
  NOTICE_BOARD,
  /** Bản tin thông tin cơ sở. */
  BULLETIN,
  /** Tài liệu không kinh doanh. */
  PRINTED_MATTER,
  /** Tuyên truyền viên cơ sở: trực tiếp. */
  SPEAKER,
  /** Cổng, trang thông tin điện tử. */
  WEB_PORTAL,
  /** Mạng xã hội, ứng dụng nhắn tin. */
  SOCIAL_NETWORK,
  /** Tin nhắn viễn thông. */
  TELECOM_MESSAGE
}
