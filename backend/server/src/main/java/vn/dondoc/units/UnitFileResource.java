package vn.dondoc.units;

import static vn.dondoc.shared.security.Role.Names.ADMIN;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.journal.Journal;
import vn.dondoc.shared.language.Language;
import vn.dondoc.shared.security.CurrentActor;

/** The catalogue as a file, out and in. */
@Path("/unit-files")
@Authenticated
public class UnitFileResource {
  /** The rest of a long list of unchanged lines would only be long. */
  private static final int MOST_LINES = 1_000;

  private final ImportUnits importUnits;
  private final CurrentActor actor;
  private final Journal journal;
  private final Clock clock;

  UnitFileResource(ImportUnits importUnits, CurrentActor actor, Journal journal, Clock clock) {
    this.importUnits = importUnits;
    this.actor = actor;
    this.journal = journal;
    this.clock = clock;
  }

  @GET
  @Produces("text/csv")
  @Transactional
  public RestResponse<String> export() {
    List<Unit> units = Unit.list("from Unit u left join fetch u.parent order by u.path");
    return RestResponse.ResponseBuilder.ok(UnitsCsv.write(units))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"don-vi.csv\"")
        .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
        .build();
  }

  record Line(long line, String code, ImportUnits.Outcome outcome, String message) {}

  record Imported(boolean applied, long created, long updated, long unchanged, long errors, List<Line> lines) {}

  /** Tried first with {@code dryRun}; with an error in any row nothing is taken. */
  @POST
  @RolesAllowed(ADMIN)
  @Consumes("text/csv")
  @Produces(MediaType.APPLICATION_JSON)
  @Transactional
  public Imported take(@QueryParam("dryRun") @DefaultValue("false") boolean dryRun, byte[] file, @Context HttpHeaders headers) {
    ImportUnits.Result result = importUnits.read(UnitsCsv.read(file == null ? new byte[0] : file), dryRun);
    result.written().forEach(unit -> journal.record(actor.get(), unit.id, "unit.import", unit.id, unit.version, List.of(), clock.instant()));
    Language language = Language.of(headers);
    return new Imported(
        result.applied(),
        result.count(ImportUnits.Outcome.CREATE),
        result.count(ImportUnits.Outcome.UPDATE),
        result.count(ImportUnits.Outcome.UNCHANGED),
        result.count(ImportUnits.Outcome.ERROR),
        result.lines().stream()
            .filter(line -> line.outcome() != ImportUnits.Outcome.UNCHANGED)
            .limit(MOST_LINES)
            .map(l -> new Line(l.line(), l.code(), l.outcome(), l.message() == null ? null : l.message().in(language)))
            .toList());
  }
}
