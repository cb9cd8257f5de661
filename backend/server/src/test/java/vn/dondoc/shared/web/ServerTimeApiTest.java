package vn.dondoc.shared.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;

/** Every answer of the API says what time it is: by that a device learns that its clock is wrong. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ServerTimeApiTest {
  @Inject Clock clock;

  @ParameterizedTest
  @ValueSource(strings = {"/me", "/submissions?limit=1", "/submissions/00000000-0000-0000-0000-000000000000"})
  void anAnswerBearsTheTimeOfTheService(String path) {
    String date = Api.as(Cast.HOA).get(path).then().extract().header("Date");
    Instant said = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    assertTrue(Duration.between(said, clock.instant()).abs().compareTo(Duration.ofMinutes(1)) < 0, date);
  }
}
