package vn.dondoc.materials;

/** How something that was public went away. */
public enum MaterialGone {
  WITHDRAWN,
  EXPIRED
}
