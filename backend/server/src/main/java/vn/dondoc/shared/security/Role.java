package vn.dondoc.shared.security;

/** What a membership lets an account do in its unit. */
public enum Role {
  /** Cán bộ đơn vị: writes and sends the unit's reports. */
  UNIT_OFFICER,
  /** Thủ trưởng đơn vị: as the officer. */
  UNIT_HEAD,
  /** Đầu mối: runs the directives that name the unit as receiver. */
  COORDINATOR,
  /** Biên tập: propaganda materials. */
  EDITOR,
  /** Lãnh đạo: reads all of the unit's subtree. */
  LEADER,
  /** Quản trị: units, accounts, keys; no report content. */
  ADMIN;

  /** For {@code @RolesAllowed}, which needs constants. */
  public static final class Names {
    public static final String UNIT_OFFICER = "UNIT_OFFICER";
    public static final String UNIT_HEAD = "UNIT_HEAD";
    public static final String COORDINATOR = "COORDINATOR";
    public static final String EDITOR = "EDITOR";
    public static final String LEADER = "LEADER";
    public static final String ADMIN = "ADMIN";

    private Names() {}
  }
}
