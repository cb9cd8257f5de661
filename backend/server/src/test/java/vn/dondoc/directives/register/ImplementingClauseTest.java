package vn.dondoc.directives.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImplementingClauseTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Các cơ quan, đơn vị ban hành văn bản triển khai trước ngày 10/4/2024; báo cáo kết quả|true",
        "Ban hành văn bản triển khai của đơn vị và báo cáo ba lần|true",
        "Xây dựng kế hoạch cụ thể để tổ chức thực hiện tại địa bàn|true",
        "Xay dung ke hoach trien khai, gui ve Cong an thanh pho|true",
        "Phát tin trên loa truyền thanh hai lần mỗi tuần|false",
        "Triển khai văn bản của cấp trên tới người dân|false",
      })
  void itIsFoundByWhatItAsks(String text, boolean asked) {
    assertEquals(asked, ImplementingClause.isAsked(text));
  }
}
