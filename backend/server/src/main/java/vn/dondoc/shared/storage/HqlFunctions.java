package vn.dondoc.shared.storage;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/**
 * Functions that our queries have beside those of HQL, found by Hibernate through META-INF/services.
 *
 * <p>{@code any_of(:array, x)} says whether x is one of an array that is bound as one parameter. Hibernate keeps no plan
 * for a query with {@code x in :list}, because its SQL grows with the list, nor for one whose function has a parameter as
 * its last argument, because that might be a list: it translates it anew at each call, which was a third of the CPU of a
 * submit. So the array comes first. For conditions of every request; a list of states in a filter may stay {@code in}.
 *
 * <p>{@code came_into(:units, x)} says whether the duties of unit x were handed over to one of these, on however many
 * steps; it is a function of the database, because HQL has no recursion inside a condition.
 */
public class HqlFunctions implements FunctionContributor {
  @Override
  public void contributeFunctions(FunctionContributions functions) {
    register(functions, "any_of", "?2=any(?1)");
    register(functions, "came_into", "came_into(?1,?2)");
  }

  private static void register(FunctionContributions functions, String name, String pattern) {
    functions
        .getFunctionRegistry()
        .registerPattern(name, pattern, functions.getTypeConfiguration().getBasicTypeRegistry().resolve(StandardBasicTypes.BOOLEAN));
  }
}
