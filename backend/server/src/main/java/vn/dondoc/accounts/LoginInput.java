package vn.dondoc.accounts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a person types to sign in.
 *
 * @param sharedDevice the session is gone with the browser
 */
record LoginInput(
    @NotBlank @Size(max = 100) String username, @NotNull @Size(min = 1, max = 256) String password, boolean sharedDevice) {
  @Override
  public String toString() {
    return "LoginInput[username=" + username + "]"; // never the password
  }
}
