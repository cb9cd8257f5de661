package vn.dondoc.units;

/** What sort of body a unit is. Nothing decides by it but wording and grouping. */
public enum UnitKind {
  PROVINCE_COMMITTEE,
  CITY_COMMITTEE,
  WARD,
  COMMUNE,
  OFFICE,
  POLICE,
  MILITARY,
  PROCURACY,
  COURT,
  VERTICAL,
  FRONT,
  MASS_ORGANISATION,
  SERVICE_UNIT,
  EDITORIAL_BOARD
}
