package vn.dondoc.directives;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import vn.dondoc.support.Api;
import vn.dondoc.support.Cast;
import vn.dondoc.support.EmbeddedDatabaseResource;
import vn.dondoc.support.Letters;

/** "Is this the directive that is already there?" is asked whenever number, issuer or year come to mean another. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class CorrectedNumberApiTest {
  @Test
  void aCorrectedNumberThatIsRegisteredIsAskedAbout() {
    int taken = Letters.number();
    Letters.inForce(Cast.DUNG, Letters.sample(taken, Letters.number()));
    Response intake = Letters.intake(Cast.DUNG, Letters.sample(Letters.number(), Letters.number()));
    intake.then().body("reading.findings.id", not(hasItem("I-00")));

    Response same = patch(intake, intake, "{\"fields\":{\"number\":\"%d/UBND-VHTT\"}}".formatted(taken));
    same.then().statusCode(200).body("reading.findings.id", hasItem("I-00")).body("duplicateOf", notNullValue()).body("preview", nullValue());

    Response answered = patch(intake, same, "{\"findings\":{\"I-00\":{\"option\":\"REGISTER_AGAIN\"}}}");
    answered.then().statusCode(200).body("corrections.findings['I-00'].option", equalTo("REGISTER_AGAIN"));

    Response other = patch(intake, answered, "{\"fields\":{\"number\":\"%d/UBND-VHTT\"}}".formatted(Letters.number()));
    other.then().statusCode(200).body("reading.findings.id", not(hasItem("I-00"))).body("duplicateOf", nullValue()).body("corrections.findings['I-00']", nullValue());

    patch(intake, other, "{\"fields\":{\"number\":\"%d/UBND-VHTT\",\"issuedOn\":\"2023-04-02\"}}".formatted(taken))
        .then().statusCode(200).body("reading.findings.id", not(hasItem("I-00")));
  }

  private static Response patch(Response intake, Response last, String body) {
    return Api.as(Cast.DUNG).contentType("application/merge-patch+json").header("If-Match", last.header("ETag")).body(body).patch("/directives/" + intake.path("directive") + "/intake");
  }
}
