package vn.dondoc.directives;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** A unit that is to report, frozen at activation. */
@Embeddable
public record Reporter(UUID unitId, @Enumerated(EnumType.STRING) Modality modality) {}
