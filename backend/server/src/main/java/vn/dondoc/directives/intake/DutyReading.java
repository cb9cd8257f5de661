package vn.dondoc.directives.intake;

import vn.dondoc.directives.Modality;
import vn.dondoc.directives.Part;

/** A body that a clause falls on. */
public record DutyReading(String id, UnitMention unit, Part part, Modality modality, Source source, String rule) {}
