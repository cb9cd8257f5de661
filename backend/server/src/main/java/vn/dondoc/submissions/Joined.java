package vn.dondoc.submissions;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * Why a unit was asked though the period was open already.
 *
 * @param until its own last day, where the period's was too near; else null
 */
@Embeddable
public record Joined(@Column(name = "joined_reason") String reason, @Column(name = "joined_until") LocalDate until) {}
