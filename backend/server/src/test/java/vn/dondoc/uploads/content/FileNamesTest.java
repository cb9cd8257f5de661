package vn.dondoc.uploads.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FileNamesTest {

  @Test
  void pathsControlsAndTurnedTextGo() {
    assertEquals("passwd", FileNames.clean("../../etc/passwd"));
    assertEquals("anh.jpg", FileNames.clean("C:\\Users\\may\\anh.jpg"));
    assertEquals("anhgpj.exe", FileNames.clean("anh\u202Egpj.exe"));
    assertEquals("tep", FileNames.clean("\u200B\u0000\n"));
    assertEquals("tep-CON.txt", FileNames.clean("CON.txt"));
    assertEquals("tep", FileNames.clean("..."));
    assertEquals("Họp tổ dân phố.jpg", FileNames.clean(Normalizer.normalize("Họp tổ dân phố.jpg", Normalizer.Form.NFD)));
  }

  @Test
  void theExtensionIsThatOfTheContent() {
    assertEquals("anh.jpg", FileNames.of("anh.exe", FileType.JPEG));
    assertEquals("anh.jpeg", FileNames.of("anh.jpeg", FileType.JPEG));
    assertEquals("báo cáo số 1.2.pdf", FileNames.of("báo cáo số 1.2.pdf", FileType.PDF));
    assertEquals("kế hoạch.pdf", FileNames.of("kế hoạch", FileType.PDF));
  }

  @Test
  void dispositionHoldsAnyName() {
    assertEquals(
        "attachment; filename=\"Duong.pdf\"; filename*=UTF-8''%C4%90%C6%B0%E1%BB%9Dng.pdf",
        FileNames.disposition(false, "Đường.pdf"));
  }

  @Property
  void whateverComesANameComesOut(@ForAll String sent) {
    String name = FileNames.clean(sent);
    assertFalse(name.isBlank());
    assertTrue(name.codePointCount(0, name.length()) <= 120);
    assertTrue(name.chars().noneMatch(c -> c < ' ' || c == '/' || c == '\\' || c == '"'), name);
    assertTrue(FileNames.disposition(true, name).chars().allMatch(c -> c >= ' ' && c < 127));
  }
}
