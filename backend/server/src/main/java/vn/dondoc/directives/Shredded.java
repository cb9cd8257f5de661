package vn.dondoc.directives;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * That the words of a directive were destroyed, and why: it bore a mark of secrecy, or named people, and should never have
 * come in. What stays is its number and that it was here.
 */
@Embeddable
record Shredded(@Column(name = "shredded_at") Instant at, @Column(name = "shredded_because") String because) {}
