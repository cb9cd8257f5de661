package vn.dondoc.directives.register;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a document that is named by the right number is the registered one: the date, where it is given, is the same,
 * and the issuer, where it is named, may be called so. With neither of them nothing is linked: every committee counts its
 * numbers from 1.
 */
final class CitationFits {
  private CitationFits() {}

  /** @param names of the registered one's issuer, the official one and the others */
  static boolean fits(LocalDate citedDate, String citedIssuer, LocalDate issuedOn, List<String> names) {
    boolean issuerKnown = citedIssuer != null && !citedIssuer.isBlank();
    if (citedDate == null && !issuerKnown) {
      return false;
    }
    return (citedDate == null || citedDate.equals(issuedOn))
        && (!issuerKnown || names.stream().anyMatch(name -> mayBeCalled(citedIssuer, name)));
  }

  /** "UBND tỉnh" for "UBND tỉnh Lào Cai", "Ủy ban nhân dân thành phố" for "UBND thành phố Lào Cai". */
  private static boolean mayBeCalled(String cited, String name) {
    Set<String> said = words(cited);
    Set<String> official = words(name);
    return !said.isEmpty() && !official.isEmpty() && (official.containsAll(said) || said.containsAll(official));
  }

  private static Set<String> words(String name) {
    String plain =
        folded(name)
            .replaceAll("uy ban nhan dan", "ubnd")
            .replaceAll("\\btp\\b\\.?", "thanh pho")
            .replaceAll("^(chu tich|pho chu tich) ", "");
    return new HashSet<>(Arrays.stream(plain.split("[^a-z0-9]+")).filter(word -> !word.isEmpty()).toList());
  }

  static String folded(String text) {
    return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace('đ', 'd');
  }
}
