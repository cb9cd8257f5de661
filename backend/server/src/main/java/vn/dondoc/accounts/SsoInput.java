package vn.dondoc.accounts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The two steps of signing in by the province's account. */
final class SsoInput {
  private SsoInput() {}

  /** @param sharedDevice as at a sign-in by password; the provider is asked to ask again, too */
  record Start(boolean sharedDevice) {}

  /** @param answer the query with which the provider sent the person back, as it came */
  record Finish(@NotNull @Size(max = 8192) String answer) {
    @Override
    public String toString() {
      return "Finish[]"; // never the code
    }
  }
}
