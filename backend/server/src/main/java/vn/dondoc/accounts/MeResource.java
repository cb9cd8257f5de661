package vn.dondoc.accounts;

import io.quarkus.security.Authenticated;
import io.quarkus.security.UnauthorizedException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.shared.security.Actor;
import vn.dondoc.shared.security.CurrentActor;

/** Who is signed in, and what a person does with its own account: the password and the sessions. */
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class MeResource {
  private final CurrentActor actor;
  private final Actors actors;
  private final ChangePassword changePassword;
  private final Clock clock;

  MeResource(CurrentActor actor, Actors actors, ChangePassword changePassword, Clock clock) {
    this.actor = actor;
    this.actors = actors;
    this.changePassword = changePassword;
    this.clock = clock;
  }

  @GET
  @Transactional
  public AccountView me() {
    Actor who = actor.get();
    return AccountView.of(who, Session.findOpen(who.sessionId(), clock.instant()).orElseThrow(UnauthorizedException::new));
  }

  /** Ends every other session of the account. */
  @POST
  @Path("/password")
  @Consumes(MediaType.APPLICATION_JSON)
  public RestResponse<Void> password(@Valid @NotNull PasswordInput input) {
    changePassword.change(actor.get(), input);
    actors.forgetAll();
    return RestResponse.noContent();
  }

  /** The open sessions of an account. */
  public record Sessions(List<SignedIn> items, String next) {}

  @GET
  @Path("/sessions")
  @Transactional
  public Sessions sessions() {
    Actor who = actor.get();
    List<Session> open = Session.listOpen(who.accountId(), clock.instant());
    return new Sessions(open.stream().map(s -> SignedIn.of(s, who.sessionId())).toList(), null);
  }

  /** One of the own sessions, or without a name all but this one; what has ended already stays so. */
  @POST
  @Path("/sessions/end")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  public RestResponse<Void> end(@Valid @NotNull EndSessionInput input) {
    Actor who = actor.get();
    if (input.session() == null) {
      Session.endAll(who.accountId(), who.sessionId(), clock.instant());
    } else {
      endOne(who.accountId(), input.session());
    }
    Session.flush();
    actors.forgetAll();
    return RestResponse.noContent();
  }

  /** The look ends; a session that is no look stays as it is. */
  @POST
  @Path("/sight/end")
  @Transactional
  public RestResponse<Void> end() {
    Actor who = actor.get();
    if (who.seenBy() != null) {
      Session.<Session>findByIdOptional(who.sessionId()).ifPresent(session -> session.end(clock.instant()));
      Session.flush();
      actors.forget(who.sessionId());
    }
    return RestResponse.noContent();
  }

  private void endOne(UUID account, UUID session) {
    Session.listOpen(account, clock.instant()).stream()
        .filter(open -> open.id.equals(session))
        .forEach(open -> open.end(clock.instant()));
  }
}
