package vn.dondoc.materials;

/** Where a variant stands on its way to the public. */
public enum MaterialState {
  DRAFT,
  REVIEWED,
  APPROVED,
  PUBLISHED,
  WITHDRAWN
}
