package vn.dondoc.journal;

import static vn.dondoc.shared.security.Role.Names.ADMIN;

import io.quarkus.arc.All;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.hibernate.Session;
import vn.dondoc.shared.journal.JournalCheck;
import vn.dondoc.shared.journal.JournalHead;
import vn.dondoc.shared.journal.SealJournal;
import vn.dondoc.shared.journal.SubjectVisibility;
import vn.dondoc.shared.security.CurrentActor;
import vn.dondoc.shared.web.Page;

/** What happened, newest first: to each its own units' entries. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class JournalResource {
  /** Of one call; the answer says where to go on. */
  private static final int MOST_CHECKED = 200_000;

  private final CurrentActor actor;
  private final List<SubjectVisibility> subjects;

  JournalResource(CurrentActor actor, @All List<SubjectVisibility> subjects) {
    this.actor = actor;
    this.subjects = subjects;
  }

  /** With a subject also what others did to it, as far as the caller sees the subject. */
  @GET
  @Path("journal-entries")
  public Page<JournalEntryView> list(@Valid @BeanParam JournalQuery query) {
    JournalScope scope =
        query.subject() == null ? JournalScope.ofUnits(actor.get()) : new JournalScope(actor.get(), subjects);
    return Page.of(JournalLine.list(query, scope), query.pageSize(), line -> JournalEntryView.of(line, actor.get()), query::cursorAfter);
  }

  @GET
  @Path("journal/head")
  @RolesAllowed(ADMIN)
  @Transactional
  public JournalHead head() {
    return SealJournal.head();
  }

  @POST
  @Path("journal/verify")
  @RolesAllowed(ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  public JournalCheck verify(@Valid @NotNull VerifyInput input) {
    return Panache.getEntityManager()
        .unwrap(Session.class)
        .doReturningWork(connection -> check(connection, input));
  }

  private static JournalCheck check(Connection connection, VerifyInput input) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set transaction isolation level repeatable read");
    }
    return JournalCheck.run(connection, input.after(), MOST_CHECKED, input.head());
  }
}
