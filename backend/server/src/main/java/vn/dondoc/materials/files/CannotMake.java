package vn.dondoc.materials.files;

/** This can never be made of this file; the code says why. */
final class CannotMake extends Exception {
  private final String code;

  CannotMake(String code) {
    super(code, null, false, false);
    this.code = code;
  }

  String code() {
    return code;
  }
}
