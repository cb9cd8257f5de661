package vn.dondoc.directives.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links, with every reading of each: repaired in form, never opened. */
final class LinkRules {
  private static final Pattern LINK = Pattern.compile("h[it1l]{1,2}tps?:/{1,2}[^\\s<>\"”)]{3,300}", Pattern.CASE_INSENSITIVE);

  private LinkRules() {}

  static List<LinkReading> in(Letter letter) {
    // Alike but for letters and figures that are taken for each other
    Map<String, List<LinkReading.Reading>> groups = new LinkedHashMap<>();
    Matcher matcher = LINK.matcher(letter.raw());
    while (matcher.find()) {
      String printed = matcher.group().replaceAll("[.,;]+$", "");
      var reading = new LinkReading.Reading(repaired(printed), letter.source(matcher.start(), matcher.start() + printed.length()));
      addNew(groups.computeIfAbsent(skeleton(reading.url()), alike -> new ArrayList<>()), reading);
    }
    List<LinkReading> links = new ArrayList<>();
    for (List<LinkReading.Reading> group : groups.values()) {
      boolean one = group.size() == 1;
      links.add(
          new LinkReading(
              String.valueOf(links.size() + 1), List.copyOf(group), one ? Certainty.LIKELY : Certainty.UNCERTAIN,
              one ? "link.printed" : "link.read-in-several-ways"));
    }
    return links;
  }

  private static void addNew(List<LinkReading.Reading> group, LinkReading.Reading reading) {
    if (group.stream().noneMatch(r -> r.url().equals(reading.url()))) {
      group.add(reading);
    }
  }

  /** A scheme that OCR misread, or that lost a slash. */
  private static String repaired(String printed) {
    boolean secure = printed.toLowerCase(Locale.ROOT).replaceFirst(":.*", "").endsWith("s");
    String rest = printed.replaceFirst("^[^:]*:/{1,2}", "");
    return (secure ? "https://" : "http://") + rest;
  }

  private static String skeleton(String url) {
    return url.toLowerCase(Locale.ROOT)
        .replaceFirst("^https?://", "")
        .replace('0', 'o')
        .replace('1', 'l')
        .replace('i', 'l')
        .replace('5', 's')
        .replaceAll("/+$", "");
  }
}
