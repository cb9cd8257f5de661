package vn.dondoc.shared.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;
import vn.dondoc.units.Unit;

/** What our functions promise: one parameter for a whole array, and a plan that Hibernate keeps. */
@QuarkusTest
@Transactional
class HqlFunctionsTest {
  @Inject EntityManager entities;

  @Test
  void findsThoseOfTheArray() {
    UUID unit = entities.createQuery("select min(u.id) from Unit u", UUID.class).getSingleResult();
    assertEquals(List.of(unit), found("from Unit u where any_of(:units, u.id)", unit, UUID.randomUUID()));
    assertEquals(List.of(), found("from Unit u where any_of(:units, u.id)"));
  }

  @Test
  void planIsKept() {
    String query = "from Unit once where any_of(:units, once.id)";
    int before = keptPlans();
    found(query, UUID.randomUUID());
    int once = keptPlans();
    found(query, UUID.randomUUID(), UUID.randomUUID());
    assertEquals(before + 1, once);
    assertEquals(once, keptPlans());
  }

  private List<UUID> found(String query, UUID... units) {
    return entities.createQuery(query, Unit.class).setParameter("units", units).getResultStream().map(u -> u.id).toList();
  }

  private int keptPlans() {
    return entities
        .getEntityManagerFactory()
        .unwrap(SessionFactoryImplementor.class)
        .getQueryEngine()
        .getInterpretationCache()
        .getNumberOfCachedQueryPlans();
  }
}
