package vn.dondoc.consolidations;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Under what the signed report went out. */
public record IssueInput(@NotBlank @Size(max = 100) String number, @NotNull LocalDate issuedOn) {}
