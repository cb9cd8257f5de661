package vn.dondoc.search;

import static vn.dondoc.shared.security.Role.Names.COORDINATOR;
import static vn.dondoc.shared.security.Role.Names.EDITOR;
import static vn.dondoc.shared.security.Role.Names.LEADER;
import static vn.dondoc.shared.security.Role.Names.UNIT_HEAD;
import static vn.dondoc.shared.security.Role.Names.UNIT_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.security.SeenDirectives;
import vn.dondoc.shared.web.Cursor;
import vn.dondoc.shared.web.Page;

/** One box to find anything that is written, within what the caller may read. */
@Path("/search")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({UNIT_OFFICER, UNIT_HEAD, COORDINATOR, LEADER, EDITOR})
public class SearchResource {
  private final CurrentActor actor;
  private final SeenDirectives directives;

  SearchResource(CurrentActor actor, SeenDirectives directives) {
    this.actor = actor;
    this.directives = directives;
  }

  /** A transaction, because the settings of a search last as long as it does. */
  @GET
  @Transactional
  public SearchView search(@BeanParam SearchQuery query) {
    int size = query.pageSize();
    Cursor after = query.after();
    Words words = Words.read(query.q());
    Map<SearchKind, List<FindRows.Found>> found =
        new FindRows(words, Sight.of(actor.get(), directives), size + 1, after)
            .of(query.kinds()).stream().collect(Collectors.groupingBy(FindRows.Found::kind));
    Snippet marked = new Snippet(words.plain());
    return new SearchView(
        query.kinds().stream()
            .filter(found::containsKey)
            .map(kind -> group(kind, Page.of(found.get(kind), size, row -> SearchView.Hit.of(row, marked), query::cursorAfter)))
            .toList());
  }

  private static SearchView.Group group(SearchKind kind, Page<SearchView.Hit> page) {
    return new SearchView.Group(kind, page.items(), page.next());
  }
}
