package vn.dondoc.materialuses;

import java.util.List;
import java.util.UUID;

/**
 * What there is and what is missing.
 *
 * @param cells only what there is; a topic × language × format without a cell is missing
 */
record GapView(List<Named> topics, List<Named> languages, List<String> formats, List<Cell> cells, List<Reader> readers, List<UnitRow> units) {

  record Named(String code, String name) {}

  /**
   * @param live variants the public has
   * @param making variants on their way
   */
  record Cell(String topic, String language, String format, int live, int making) {}

  /**
   * Somebody who reads a language the offices do not, and so could help with what is missing in it.
   *
   * @param unit that named them
   * @param read variants they have given their word on
   */
  record Reader(String language, String name, String unit, int read) {}

  /**
   * A unit that reports, with the topics it has used anything on.
   *
   * @param times uses, all topics together
   */
  record UnitRow(UUID id, String code, String name, int times, List<String> topics) {}
}
