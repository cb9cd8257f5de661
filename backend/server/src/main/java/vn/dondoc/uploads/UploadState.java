package vn.dondoc.uploads;

/** Where an upload is; see the package. */
public enum UploadState {
  RECEIVING,
  /** All bytes are there and wait for the checks, or for a scanner that cannot be reached. */
  CHECKING,
  READY,
  REFUSED,
  CLAIMED,
  EXPIRED
}
