package vn.dondoc.shared.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelinessTest {

  @ParameterizedTest
  @CsvSource(nullValues = "-", value = {
    "-,                    -,                    2023-10-27T00:00:00Z, NO_DEADLINE",
    "2023-10-26T17:00:00Z, -,                    2023-10-20T00:00:00Z, NOT_DUE",
    "2023-10-26T17:00:00Z, -,                    2023-10-23T17:00:00Z, DUE_SOON",
    "2023-10-26T17:00:00Z, -,                    2023-10-26T16:59:59Z, DUE_SOON",
    "2023-10-26T17:00:00Z, -,                    2023-10-26T17:00:00Z, OVERDUE",
    "2023-10-26T17:00:00Z, 2023-10-26T16:59:59Z, 2024-01-01T00:00:00Z, ON_TIME",
    "2023-10-26T17:00:00Z, 2023-10-26T17:00:00Z, 2024-01-01T00:00:00Z, LATE"
  })
  void isDerivedFromDeadlineFirstSubmissionAndNow(Instant due, Instant done, Instant now, Timeliness expected) {
    assertEquals(expected, Timeliness.of(due, done, now));
  }
}
