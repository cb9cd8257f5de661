package vn.dondoc.materials;

/** How soon a warning must reach people, in the three grades of radio bulletins (Thông tư 39/2020/TT-BTTTT). */
public enum Urgency {
  /** Thường. */
  NORMAL,
  /** Ưu tiên. */
  PRIORITY,
  /** Khẩn cấp. */
  URGENT
}
