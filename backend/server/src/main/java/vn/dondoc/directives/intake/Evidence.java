package vn.dondoc.directives.intake;

import java.util.List;

/**
 * What findings need besides the reading.
 *
 * @param jumps numbers of sections that do not follow the one before
 * @param plain pieces of the body that cite no document
 * @param formed the letter names a form or an outline for its reports
 */
record Evidence(UnitCatalogue catalogue, List<Source> jumps, List<Passage> plain, boolean formed) {
  static Evidence of(UnitCatalogue catalogue, List<Block> blocks) {
    List<Source> jumps = new java.util.ArrayList<>();
    int last = 0;
    for (Block block : blocks) {
      if (block.kind().compareTo(Block.Kind.ARTICLE) < 0) {
        last = 0;
      } else if (block.kind() == Block.Kind.SECTION) {
        if (block.number() != last + 1 && block.number() != 1) {
          jumps.add(block.body().whole());
        }
        last = block.number();
      }
    }
    List<Passage> plain = blocks.stream().map(Block::body).filter(b -> !b.isBlank() && DocumentNumbers.in(b.text()).isEmpty()).toList();
    boolean formed =
        blocks.stream().map(Block::body).anyMatch(b -> Fuzzy.says(b, "bieu", "mau") || Fuzzy.says(b, "theo", "mau") || Fuzzy.says(b, "mau", "bao", "cao") || Fuzzy.says(b, "de", "cuong", "bao"));
    return new Evidence(catalogue, jumps, plain, formed);
  }
}
