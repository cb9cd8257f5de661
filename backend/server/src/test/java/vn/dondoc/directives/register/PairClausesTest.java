package vn.dondoc.directives.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PairClausesTest {
  private static final List<PairClauses.Text> OLD =
      List.of(
          text("1", "Mở đợt cao điểm tuyên truyền bằng loa truyền thanh, nhóm Zalo và tờ rơi tại các tổ dân phố"),
          text("2", "Kiểm tra các điểm bán SIM trên địa bàn thành phố"),
          text("3", "Tổ chức nói chuyện với người dân tại tổ dân phố, thôn bản"));

  @Test
  void theSameWordsPairWhereverTheyStand() {
    assertEquals(Map.of("1", "3", "2", "1"), pair(List.of(text("1", OLD.get(2).body()), text("2", OLD.get(0).body())), Map.of()));
  }

  @Test
  void changedWordsPairAndOtherMattersDoNot() {
    assertEquals(
        Map.of("1", "1"),
        pair(
            List.of(
                text("1", "Mở đợt cao điểm tuyên truyền bằng loa truyền thanh mỗi ngày hai lần, nhóm Zalo và tờ rơi tại các tổ dân phố"),
                text("2", "Lập đường dây nóng tiếp nhận phản ánh của người dân")),
            Map.of()));
  }

  @Test
  void marksAndCaseDoNotMatter() {
    assertEquals(Map.of("9", "2"), pair(List.of(text("9", "KIEM TRA CAC DIEM BAN SIM TREN DIA BAN THANH PHO")), Map.of()));
  }

  @Test
  void whatAPersonSaidHolds() {
    List<PairClauses.Text> later = List.of(text("1", OLD.get(1).body()), text("2", "Việc hoàn toàn khác"));
    assertEquals(Map.of("2", "2"), pair(later, Map.of("1", "", "2", "2")));
    assertEquals(Map.of("1", "2"), pair(later, Map.of("2", "khong-co")));
  }

  private static Map<String, String> pair(List<PairClauses.Text> later, Map<String, String> said) {
    return PairClauses.pair(later, OLD, said);
  }

  private static PairClauses.Text text(String label, String body) {
    return new PairClauses.Text(label, body);
  }
}
