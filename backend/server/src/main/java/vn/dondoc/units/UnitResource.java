package vn.dondoc.units;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.dondoc.shared.web.Page;

/** The catalogue, open to every signed-in person. */
@Path("/units")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class UnitResource {
  private final Clock clock;

  UnitResource(Clock clock) {
    this.clock = clock;
  }

  @GET
  public Page<UnitView> list(@BeanParam UnitQuery query) {
    List<Unit> units = Unit.list(query, LocalDate.now(clock));
    return Page.of(units, query.pageSize(), UnitView::of, query::cursorAfter);
  }
}
