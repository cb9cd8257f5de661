package vn.dondoc.submissions;

import java.util.UUID;
import vn.dondoc.directives.Modality;

/**
 * How many units of a period stand alike.
 *
 * @param done it was sent once
 * @param late it was sent, or is still open, after the deadline in force
 * @param lateByOriginal the same by the period's own deadline, where the unit was given more time
 */
public record StatusCount(
    UUID periodId, SubmissionStatus status, Modality modality, boolean done, boolean late, boolean lateByOriginal, Extension.Status extension, long units) {}
