package vn.dondoc.shared.web;

/** The query parameters of a list: filters, and how much of it from where. */
public interface ListQuery<T> {
  Listing<T> listing();

  Integer limit();

  default int pageSize() {
    return Parameters.limit(limit());
  }

  /** One row more than a page has tells that there is a next one. */
  default int rows() {
    return pageSize() + 1;
  }

  default Cursor cursorAfter(T last) {
    return listing().cursorAfter().apply(last);
  }
}
