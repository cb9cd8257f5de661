package vn.dondoc.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be a password: length and guessing, no other rule. */
class PasswordRulesTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "ngắn", "elevenchars", "mười một kt"})
  void shortOnesAreRefused(String password) {
    assertEquals(Optional.of("password-short"), fault(password));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "123456789012", "aaaaaaaaaaaaaaaa", "password1234!", "P@ssw0rd2026!!", "matkhau123456", "Mật khẩu 2026!", "qwertyuiop123",
        "LaoCai@2026@2027", "dondoc-dondoc-2026", "phuong.duyenhai1", "LyThiMay20262026", "vietnamvietnam1", "abcdefghijklmnop"
      })
  void whatEverybodyTriesIsRefused(String password) {
    assertEquals(Optional.of("password-common"), fault(password));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mây trắng qua núi", "correct horse battery", "k7fm-3tqp-9xwh", "con trâu gặm cỏ bờ ruộng", "長い パスワード を使う時代です"})
  void aSentenceIsTaken(String password) {
    assertEquals(Optional.empty(), fault(password));
  }

  private static Optional<String> fault(String password) {
    return PasswordRules.fault(password, "phuong.duyenhai", "Lý Thị Mẩy");
  }
}
