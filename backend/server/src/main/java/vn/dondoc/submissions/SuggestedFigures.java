package vn.dondoc.submissions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.dondoc.shared.language.Text;

/** What other features know of a unit's work in a range of days. Never written into a report by itself: a person takes it. */
public interface SuggestedFigures {
  /**
   * @param indicator code of the field it fits
   * @param source what it was counted from, in words
   */
  record SuggestedFigure(String indicator, long value, Text source) {}

  /**
   * @param to inclusive
   */
  List<SuggestedFigure> of(UUID unit, LocalDate from, LocalDate to);
}
