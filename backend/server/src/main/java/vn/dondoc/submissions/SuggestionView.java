package vn.dondoc.submissions;

import java.util.List;

/** Figures offered to a draft, each with where it comes from. */
record SuggestionView(List<Item> items) {

  record Item(String code, long value, String source) {}
}
