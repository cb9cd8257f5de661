package vn.dondoc.consolidations;

/** Where a consolidation stands. */
enum ConsolidationStatus {
  /** Being written; may take the reports anew. */
  DRAFT,
  /** Signed under a number; never changes. */
  ISSUED
}
