package vn.dondoc.accounts;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** What is said to add, use and remove a passkey; a credential is what the browser got from the device. */
final class PasskeyInput {
  private PasskeyInput() {}

  /** @param current the password in use, so that a stolen session cannot stay for ever */
  record Start(@NotNull @Size(min = 1, max = 256) String current) {
    @Override
    public String toString() {
      return "Start[]"; // never the password
    }
  }

  record Add(@NotBlank @Size(max = 100) String name, @NotNull JsonNode credential) {}

  record Remove(@NotNull UUID passkey) {}

  record SignIn(@NotNull JsonNode credential, boolean sharedDevice) {}
}
