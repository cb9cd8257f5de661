package vn.dondoc.shared.journal;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.Interceptor;
import org.hibernate.type.Type;
import vn.dondoc.support.Contract;

/**
 * Lets nothing into the journal that the contract does not name: whichever test takes a step, the step has words on the
 * screen, because these are typed by the contract's enum.
 */
@PersistenceUnitExtension
public class JournalGuard implements Interceptor {
  private static final Set<String> KNOWN = new HashSet<>();

  static {
    Contract.schema("JournalAction").get("enum").forEach(action -> KNOWN.add(action.asText()));
  }

  @Override
  public boolean onPersist(Object entity, Object id, Object[] state, String[] names, Type[] types) {
    if (entity instanceof JournalEntry) {
      Object action = state[Arrays.asList(names).indexOf("action")];
      if (!KNOWN.contains(action)) {
        throw new AssertionError("not in the contract's JournalAction: " + action);
      }
    }
    return false;
  }
}
