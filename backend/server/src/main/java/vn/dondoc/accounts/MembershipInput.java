package vn.dondoc.accounts;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import vn.dondoc.shared.security.Role;

/**
 * A role in a unit for a time.
 *
 * @param validTo the last day; a substitute's time has an end
 * @param substituteFor the account that is stood in for
 */
record MembershipInput(
    @NotNull UUID account, @NotNull UUID unit, @NotNull Role role, @NotNull LocalDate validFrom, LocalDate validTo, UUID substituteFor) {

  @AssertTrue
  boolean isEndNotBeforeStart() {
    return validFrom == null || validTo == null || !validTo.isBefore(validFrom);
  }

  @AssertTrue
  boolean isSubstituteWithEnd() {
    return substituteFor == null || validTo != null;
  }

  @AssertTrue
  boolean isOfOurTime() {
    return isSensible(validFrom) && isSensible(validTo);
  }

  private static boolean isSensible(LocalDate day) {
    return day == null || (day.getYear() >= 1945 && day.getYear() <= 2100);
  }
}
