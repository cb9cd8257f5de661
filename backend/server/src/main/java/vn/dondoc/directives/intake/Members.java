package vn.dondoc.directives.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Who belongs to a working group or board, and persons on a list: neither is a duty of the office they come from. */
final class Members {
  private static final List<String[]> ROLES =
      phrases(
          "to truong|to pho|pho to truong|truong ban|pho truong ban|pho ban|uy vien|uy vien thuong truc|thanh vien|thu ky|truong doan|pho truong doan|pho doan|"
              + "chu tich hoi dong|pho chu tich hoi dong|truong tieu ban|pho truong tieu ban|to vien|doan vien|phu trach|pho thuong truc|thuong truc");
  private static final Set<String> PERSONS = Set.of("ong", "ba");
  private static final int LONGEST_ROLE = 5;
  private static final int LONGEST = 45;

  private Members() {}

  private static List<String[]> phrases(String all) {
    return Arrays.stream(all.split("\\|")).map(p -> p.split(" ")).toList();
  }

  /** "gồm các ông, bà có tên sau:", "Thành phần:". */
  static boolean areListedUnder(Passage heading) {
    List<Passage.Word> words = heading.words();
    boolean composed = Fuzzy.isNearlyAt(words, 0, List.of("thanh", "phan")) || Fuzzy.isNearlyAt(words, 0, List.of("danh", "sach"));
    int made = Fuzzy.find(words, 0, "gom");
    boolean people = made >= 0 && (Fuzzy.find(words, made, "ong") >= 0 || Fuzzy.find(words, made, "thanh", "vien") >= 0 || Fuzzy.find(words, made, "dong", "chi") >= 0 || Fuzzy.find(words, made, "sau", "day") >= 0);
    return composed || people;
  }

  /** "Bà Trần Thị B - Trưởng phòng Y tế, Tổ phó", "Trưởng Công an phường: Ủy viên", "Tổ trưởng: ông …". */
  static boolean isOne(Passage line) {
    List<Passage.Word> words = line.words();
    if (words.isEmpty() || words.size() > LONGEST) {
      return false;
    }
    boolean named = PERSONS.contains(words.getFirst().text()) || Fuzzy.isNearlyAt(words, 0, List.of("dong", "chi"));
    boolean introduced = line.folded().indexOf(" - ") > 0 || line.folded().indexOf(" , ") > 0;
    return named && introduced || endsWithRole(line) || beginsWithRole(line);
  }

  /** Behind the last sign stands nothing but a role, perhaps with a second one. */
  private static boolean endsWithRole(Passage line) {
    String text = line.folded().strip().replaceFirst("[.;,/]+$", "");
    int sign = Math.max(Math.max(text.lastIndexOf(','), text.lastIndexOf(':')), Math.max(text.lastIndexOf(" - "), text.lastIndexOf('(')));
    return sign > 0 && isRole(Passage.of(text.substring(sign)).words());
  }

  private static boolean isRole(List<Passage.Word> words) {
    return !words.isEmpty()
        && words.size() <= LONGEST_ROLE
        && ROLES.stream().anyMatch(role -> Fuzzy.isNearlyAt(words, 0, List.of(role)) || role.length < words.size() && words.getFirst().text().equals("lam") && Fuzzy.isNearlyAt(words, 1, List.of(role)));
  }

  private static boolean beginsWithRole(Passage line) {
    int colon = line.folded().indexOf(':');
    return colon > 0 && isRole(line.cut(0, colon).words());
  }
}
