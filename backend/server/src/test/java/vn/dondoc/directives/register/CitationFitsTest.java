package vn.dondoc.directives.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationFitsTest {
  private static final LocalDate ISSUED = LocalDate.of(2023, 9, 22);

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2023-09-22, UBND tỉnh, true",
        "2023-09-22, Ủy ban nhân dân tỉnh Lào Cai, true",
        "2023-09-22, Chủ tịch UBND tỉnh Lào Cai, true",
        "2023-09-22, UY BAN NHAN DAN TINH LAO CAI, true",
        "2023-09-22, -, true",
        "-, UBND tỉnh, true",
        "-, -, false",
        "2023-09-21, UBND tỉnh, false",
        "2023-09-22, UBND thành phố Lào Cai, false",
        "-, Bộ Công an, false",
        "-, UBND tỉnh Yên Bái, false",
      })
  void dateAndIssuerDecide(LocalDate date, String issuer, boolean fits) {
    assertEquals(fits, CitationFits.fits(date, issuer, ISSUED, List.of("UBND tỉnh Lào Cai")));
  }
}
