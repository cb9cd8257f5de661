package vn.dondoc.accounts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The password in use and the one to come. */
record PasswordInput(@NotNull @Size(min = 1, max = 256) String current, @NotNull @Size(min = 1, max = 256) String next) {
  @Override
  public String toString() {
    return "PasswordInput[]"; // never the passwords
  }
}
