package vn.dondoc.accounts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A new account, and what of an account can be edited. */
final class AccountInput {
  private AccountInput() {}

  /** @param username small letters, digits, dots and dashes, as people type it */
  record Create(
      @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9.-]{2,59}") String username,
      @NotBlank @Size(max = 200) String displayName,
      @Size(max = 200) @Pattern(regexp = "[^@\\s]+@[^@\\s]+") String email,
      @Pattern(regexp = "[+0-9][0-9 .-]{5,19}") String phone) {}

  record Describe(
      @NotBlank @Size(max = 200) String displayName,
      @Size(max = 200) @Pattern(regexp = "[^@\\s]+@[^@\\s]+") String email,
      @Pattern(regexp = "[+0-9][0-9 .-]{5,19}") String phone) {}
}
