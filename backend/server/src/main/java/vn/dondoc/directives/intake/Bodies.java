package vn.dondoc.directives.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names of bodies that no catalogue has: they begin with what such a body is called ("Công ty", "Trường", "Chi nhánh"), in
 * capitals, and go on until a sign or a verb.
 */
final class Bodies {
  private static final List<String[]> HEADS =
      phrases(
          "so|phong|ban quan ly|ban chi huy|ban chi dao|ban dan|ban to chuc|ban tuyen|ban dai dien cha me hoc sinh|ban dai dien|ban giam hieu|cong an|cong ty|cong doan|tong cong ty|"
              + "trung tam|truong|vien|toa an|chi cuc|chi nhanh|cuc|tong cuc|bo chi huy|hoi|doan|lien doan|lien minh|ubnd|uy ban|hoi dong|van phong|"
              + "thanh tra|kho bac|bao hiem|bao hiem xa hoi|doi|hat|tram|benh vien|buu dien|dien luc|dai|ngan hang|hop tac xa|xi nghiep|nha may|nha van hoa|"
              + "doanh nghiep|to dan pho|to cong tac|thon|khoa|quy tin dung|quy bao|dang uy|thanh uy|tinh uy|thanh doan|tinh doan|huyen uy|huyen doan|hiep hoi|tap doan|khu|dao|lam truong|vuon quoc gia");
  /** Heads that are a name by themselves, for there is one in each province, city or district. */
  private static final List<String[]> WHOLE = phrases("tinh uy|thanh uy|huyen uy|tinh doan|thanh doan|huyen doan");
  /** "Công an tỉnh": whose body of its kind it is says as much as a name. */
  private static final List<String[]> LEVELS = phrases("tinh|thanh pho|huyen|thi xa|quan|xa|phuong|thi tran");
  /** "Các doanh nghiệp viễn thông": several of a kind. */
  private static final List<String[]> PLURALS =
      phrases("cac doanh nghiep|cac cong ty|cac truong|cac co so|cac hop tac xa|cac ngan hang|cac hoi|cac to chuc|cac benh vien|cac khoa|cac phong|cac chi nhanh");
  /** Bodies of no kind: a heading may address them, a sentence that begins with them tells of anybody. */
  private static final List<String[]> ANY = phrases("cac don vi duoc|cac don vi thuoc|cac don vi truc thuoc|cac co quan duoc|cac co quan thuoc|cac dia phuong|cac chu dau tu");
  /** What a name is not: the beginning of what the body is to do. */
  private static final List<String[]> VERBS =
      phrases(
          "chu tri|phoi hop|bao dam|dam bao|cung cap|chi dao|to chuc|xay dung|ra soat|trien khai|thuc hien|tham muu|huong dan|kiem tra|tang cuong|bao cao|"
              + "gui|hoan thanh|co trach|co nhiem|chuan bi|van dong|van chuyen|van hanh|tuyen truyen|theo doi|tiep tuc|tiep nhan|don doc|xu ly|phat dong|day manh|"
              + "thong ke|thong bao|lap dat|lap danh|lap ke|lap phuong|bo tri|duy tri|chiu trach|lam|can cu|can doi|nghien cuu|de xuat|quan triet|ky|trinh|khao sat|cap nhat|"
              + "ban hanh|ban giao|tham gia|tham dinh|giam sat|phan cong|niem yet|chap hanh|nam|cu|cho|tai|de|trong|khi|phai|can|se|da|duoc|truoc|chua|nghiem tuc|"
              + "khan truong|chu dong|thuong xuyen|dinh ky|kip thoi|va cac|va don vi|la|lien quan|tong hop|hop dong|ho tro|bo sung|mo|in|tra|thu|dieu|dua|"
              + "rut|ap dung|kien toan|tiep don|xuat|nhap|sua chua|lien he|tap trung|tap huan|dao tao|quyet toan|giai quyet|khac phuc|phat hien|tuan tra|sap xep|so hoa|thanh lap|nang cao|day|tu|"
              + "truc|phuc vu|huy dong|cap phat|cap giay|cap kinh|chi tra|giai ngan|thanh toan|dang ky|phan luong|don dep|ve sinh|treo|trang tri|tiem|cuu|dieu phoi|lua chon|xac minh|"
              + "cong bo|cong khai|danh gia|bien soan|soan|hoan thien|rieng|keo|nang cap|nhac|cham|gop y|quan tam|moi|khan cap|ngay|cung|thay doi|cham soc|giup|tang|dang tai|dua|truyen|tich cuc|quyet liet|truc tiep");
  /** What parts a name from its duty for certain, however many small words the name has. */
  private static final List<String[]> DUTY = phrases("chu tri|phoi hop|co trach nhiem|lam dau moi|la dau moi|chiu trach nhiem");
  /** Heads of one word that other words share their letters with: số and Sở, đối and Đội, trưởng and Trường. */
  private static final Map<String, Set<String>> MARKED =
      Map.ofEntries(
          Map.entry("so", Set.of("sở")), Map.entry("doi", Set.of("đội")), Map.entry("hoi", Set.of("hội")), Map.entry("vien", Set.of("viện")),
          Map.entry("doan", Set.of("đoàn")), Map.entry("hat", Set.of("hạt")), Map.entry("dai", Set.of("đài")), Map.entry("dao", Set.of("đảo")),
          Map.entry("tram", Set.of("trạm")), Map.entry("khoa", Set.of("khoa")), Map.entry("truong", Set.of("trường")), Map.entry("phong", Set.of("phòng")));
  /** What begins with a head's letters and is no body. */
  private static final List<String[]> NO_BODIES =
      phrases(
          "doi voi|doi tuong|doi moi|doi thoai|so lieu|so luong|so sanh|so hoa|so tay|hoi nghi|hoi thao|hoi thi|hoi truong|hoi dam|hoi vien|truong hop|dao tao|khoa hoc|vien chuc|"
              + "khu vuc|khu dan cu|dai bieu|dai dien|cuc bo|phong chong|phong trao|phong ngua|phong hop|doan vien|doan ket|doan the|doi chieu|vien tro|thanh tra kiem|tram truong|doi truong|hat truong|vien truong|to truong|tram pho|doi pho");
  /** "Trưởng phòng …": who heads the body that is named next, no school. */
  private static final String[] CHIEF = {"truong"};
  private static final List<String[]> MATTERS =
      phrases("kinh phi|che do|bao cao|noi dung|giai phap|nhiem vu|muc tieu|muc dich|yeu cau|dia diem|hinh thuc|phuong phap|doi tuong|thanh phan|luu y|lan|dot|buoc|giai doan|tuan|thang|quy|ngay|so luong|san pham|tien do|tieu chi|ket qua|khen thuong|ho so");
  private static final Set<String> TOPICS = Set.of("ve", "viec", "noi", "muc", "thoi", "che", "cong");
  private static final int LONGEST = 14;
  private static final int LONGEST_PLURAL = 8;
  private static final int FARTHEST_DUTY = 7;
  /** "Phòng Quản lý chất lượng tham mưu": as many small words of a name before the verb. */
  private static final int MOST_SMALL = 2;
  private static final double MISREAD = 0.5;
  /** A long phrase may be misread in two letters. */
  private static final double MISREAD_OF_LETTER = 0.08;

  private Bodies() {}

  /** As a passage is folded: "tham mưu" is "tham mu" there. */
  private static List<String[]> phrases(String all) {
    return Arrays.stream(all.split("\\|")).map(p -> Passage.fold(p).split(" ")).toList();
  }

  /** Whether a body's name may begin at a word. */
  static boolean isHead(Passage passage, int word) {
    int length = isCapital(passage, word) ? headLength(passage, word, HEADS) : 0;
    boolean other = NO_BODIES.stream().anyMatch(phrase -> Fuzzy.isNearlyAt(passage.words(), word, List.of(phrase)));
    boolean head = word + 1 < passage.words().size() && isNearly(passage, word, CHIEF) && headLength(passage, word + 1, HEADS) > 0;
    return !other && (length > 1 || length == 1 && !head && isSpelled(passage, word));
  }

  /** Typed marks tell a head from a word that only looks like one without them. */
  private static boolean isSpelled(Passage passage, int word) {
    Passage.Word w = passage.words().get(word);
    Set<String> meant = w.typed() ? MARKED.get(w.text()) : null;
    return meant == null || meant.contains(java.text.Normalizer.normalize(passage.slice(w.from(), w.to()), java.text.Normalizer.Form.NFC).toLowerCase(java.util.Locale.ROOT));
  }

  private static int headLength(Passage passage, int word, List<String[]> heads) {
    int longest = 0;
    for (String[] head : heads) {
      if (head.length > longest && isNearly(passage, word, head)) {
        longest = head.length;
      }
    }
    return longest;
  }

  /** One letter may be misread in two words and more; a single word is exact. */
  private static boolean isNearly(Passage passage, int word, String[] phrase) {
    if (word + phrase.length > passage.words().size()) {
      return false;
    }
    double cost = 0;
    double most = Math.max(MISREAD, MISREAD_OF_LETTER * String.join("", phrase).length());
    for (int i = 0; i < phrase.length && cost <= most; i++) {
      String said = passage.words().get(word + i).text();
      boolean same = said.equals(phrase[i]);
      cost += same ? 0 : phrase.length == 1 && (passage.words().get(word).typed() || said.length() < 4) || said.charAt(0) != phrase[i].charAt(0) && i == 0 ? 1 : Fuzzy.cost(said, phrase[i]);
    }
    return cost <= most;
  }

  private static boolean isCapital(Passage passage, int word) {
    Passage.Word w = passage.words().get(word);
    char first = passage.slice(w.from(), w.to()).charAt(0);
    return Character.isUpperCase(first) || Character.isDigit(first);
  }

  private static boolean isVerb(Passage passage, int word) {
    Passage.Word w = passage.words().get(word);
    boolean name = isCapital(passage, word) && passage.slice(w.from(), w.to()).chars().anyMatch(Character::isLowerCase);
    return !name && VERBS.stream().anyMatch(verb -> isNearly(passage, word, verb));
  }

  /** The word behind a name that begins at a word and whose end only its words tell; -1 when none begins there. */
  static int end(Passage passage, int word) {
    if (word >= passage.words().size() || !isHead(passage, word)) {
      return -1;
    }
    int head = headLength(passage, word, HEADS);
    int level = head > 1 ? levelLength(passage, word + head) : 0;
    int at = word + head + level;
    int small = head > 1 ? 1 : 0;
    int proper = head > 2 || level > 0 || headLength(passage, word, WHOLE) > 0 ? 1 : 0;
    while (at < passage.words().size() && at - word < LONGEST && !isParted(passage, at) && !isVerb(passage, at)) {
      boolean capital = isCapital(passage, at);
      boolean joins = isAnd(passage.words().get(at));
      if (joins && (!isNextCapital(passage, at + 1, 1) || isHead(passage, at + 1)) || !capital && !joins && small > 0 && !isNextCapital(passage, at + 1, 2)) {
        break;
      }
      proper += capital ? 1 : 0;
      small = capital ? 0 : small + 1;
      at++;
    }
    int duty = small > 0 && level == 0 ? beforeDuty(passage, at) : at;
    return proper > 0 && duty - word > 1 && duty - word <= LONGEST ? duty : -1;
  }

  /** "Công an xã, phường" are several. */
  private static int levelLength(Passage passage, int word) {
    int length = word < passage.words().size() && !isCapital(passage, word) && !isParted(passage, word) ? headLength(passage, word, LEVELS) : 0;
    return headLength(passage, word + length, LEVELS) > 0 && length > 0 ? 0 : length;
  }

  /** Another body may follow it: "và", which OCR also spells as "về" is. */
  private static boolean isAnd(Passage.Word word) {
    return word.text().equals("va") || !word.typed() && (word.text().equals("v4") || word.text().equals("ve"));
  }

  /** "Các trường THPT lập danh sách": several of a kind that a sentence begins with, up to its verb; -1 for none. */
  static int pluralEnd(Passage passage, int word) {
    int head = word < passage.words().size() && isCapital(passage, word) ? headLength(passage, word, PLURALS) : 0;
    for (int at = word + head; head > 0 && at < Math.min(passage.words().size(), word + LONGEST_PLURAL) && !isParted(passage, at); at++) {
      if (isVerb(passage, at)) {
        return at - word > head ? at : -1;
      }
    }
    return -1;
  }

  /** "Đội Cảnh sát quản lý hành chính chủ trì": up to "chủ trì" when no sign and no other verb comes first. */
  private static int beforeDuty(Passage passage, int word) {
    for (int at = word; at < Math.min(passage.words().size(), word + FARTHEST_DUTY) && !isParted(passage, at); at++) {
      int here = at;
      if (DUTY.stream().anyMatch(duty -> isNearly(passage, here, duty))) {
        return at;
      }
      if (isVerb(passage, at)) {
        return at - word <= MOST_SMALL ? at : word;
      }
    }
    return word;
  }

  private static boolean isNextCapital(Passage passage, int from, int within) {
    for (int at = from; at < Math.min(from + within, passage.words().size()); at++) {
      if (isParted(passage, at) || isVerb(passage, at)) {
        return false;
      }
      if (isCapital(passage, at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sign stands before a word that no name goes across. */
  private static boolean isParted(Passage passage, int word) {
    String between = passage.folded().substring(passage.words().get(word - 1).to(), passage.words().get(word).from());
    return between.chars().anyMatch(c -> ",;:.()“”\"!?".indexOf(c) >= 0);
  }

  /** The names of a piece that holds nothing else, such as a heading or a line of "Kính gửi", as pairs of word indexes. */
  static List<int[]> namesOf(Passage piece, int fromWord, int toWord) {
    List<int[]> names = new ArrayList<>();
    int start = -1;
    for (int at = fromWord; at <= toWord; at++) {
      boolean head = at < toWord && (isHead(piece, at) || isPlural(piece, at));
      boolean fresh = at == fromWord || at < toWord && (isParted(piece, at) || piece.words().get(at - 1).text().equals("va") || Fuzzy.isAt(piece.words(), at - 2, "de", "nghi"));
      if (start >= 0 && (at == toWord || head && fresh || isSemicolon(piece, at))) {
        int end = beforeVerb(piece, start, piece.words().get(at - 1).text().equals("va") ? at - 1 : at);
        names.add(new int[] {start, end});
        start = -1;
      }
      if (head && fresh && start < 0) {
        start = at;
      }
    }
    names.removeIf(name -> name[1] - name[0] > LONGEST || name[1] - name[0] < 2);
    return names;
  }

  /** "Tổ công tác có nhiệm vụ": the name ends before what its body has to do. */
  private static int beforeVerb(Passage piece, int start, int end) {
    for (int at = start + 2; at < end; at++) {
      if (Fuzzy.isAt(piece.words(), at, "co", "nhiem") || Fuzzy.isAt(piece.words(), at, "co", "trach")) {
        return at;
      }
    }
    return end;
  }

  private static boolean isPlural(Passage piece, int word) {
    return headLength(piece, word, PLURALS) > 0 || headLength(piece, word, ANY) > 0;
  }

  private static boolean isSemicolon(Passage piece, int word) {
    return piece.folded().substring(piece.words().get(word - 1).to(), piece.words().get(word).from()).indexOf(';') >= 0;
  }

  /** "Chủ tịch …", whose first word OCR may spell as that of "Chế độ …". */
  private static boolean isChair(Passage heading) {
    return Fuzzy.isAt(heading.words(), 0, "chu", "tich");
  }

  /** Whether a sentence says at once what is to be done. */
  static boolean isDoing(Passage body) {
    return !body.words().isEmpty() && (body.words().getFirst().text().equals("giao") || opens(body, VERBS));
  }

  private static boolean opens(Passage passage, List<String[]> phrases) {
    return phrases.stream().anyMatch(phrase -> isNearly(passage, 0, phrase));
  }

  /** "Kinh phí", "Chế độ báo cáo", "Tuyên truyền": what a heading is about when it names nobody. */
  static boolean isMatter(Passage heading) {
    return heading.words().isEmpty() || isTopic(heading) || opens(heading, VERBS) || opens(heading, MATTERS);
  }

  /** "Về công tác …", "Thời hạn …": a heading that names a matter, not a body. */
  static boolean isTopic(Passage heading) {
    return !heading.words().isEmpty() && TOPICS.contains(heading.words().getFirst().text()) && !isHead(heading, 0) && !isChair(heading);
  }
}
