package vn.dondoc.directives.intake;

import java.time.LocalDate;
import java.util.List;

/** The campaign (đợt cao điểm): the window taken, and every window the letter names. */
public record CampaignReading(LocalDate from, LocalDate to, List<Window> windows, Certainty certainty, String rule) {
  public record Window(LocalDate from, LocalDate to, Source source) {}
}
