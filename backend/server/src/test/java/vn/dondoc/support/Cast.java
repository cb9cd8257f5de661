package vn.dondoc.support;

import vn.dondoc.shared.security.Role;

/** The people of the tests: the demonstration's own, and strangers with the same roles in a unit nobody asked anything of. */
public enum Cast {
  /** Officer of phường Duyên Hải. */
  HOA("phuong.duyenhai", Role.UNIT_OFFICER),
  /** Officer of xã Tả Phời. */
  KIEN("xa.taphoi", Role.UNIT_OFFICER),
  /** Coordinator of Công an thành phố, which receives the reports. */
  DUNG("congan", Role.COORDINATOR),
  /** Coordinator and editor of Phòng Văn hóa và Thông tin. */
  CHI("vhtt", Role.COORDINATOR),
  /** Leader of the city. */
  MINH("lanhdao", Role.LEADER),
  /** Administrator. */
  AN("quantri", Role.ADMIN),
  THU("thu.duyenhai", Role.UNIT_HEAD),
  LAN("bien.tap", Role.EDITOR),
  STRANGE_OFFICER("la.canbo", Role.UNIT_OFFICER),
  STRANGE_HEAD("la.thutruong", Role.UNIT_HEAD),
  STRANGE_COORDINATOR("la.daumoi", Role.COORDINATOR),
  STRANGE_EDITOR("la.bientap", Role.EDITOR),
  STRANGE_LEADER("la.lanhdao", Role.LEADER),
  STRANGE_ADMIN("la.quantri", Role.ADMIN),
  NOBODY(null, null);

  public static final String PASSWORD = "mat-khau-cua-kiem-thu";

  private final String username;
  private final Role role;

  Cast(String username, Role role) {
    this.username = username;
    this.role = role;
  }

  public String username() {
    return username;
  }

  public Role role() {
    return role;
  }
}
