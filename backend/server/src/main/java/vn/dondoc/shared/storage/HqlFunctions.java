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
 */
public class HqlFunctions implements FunctionContributor {
  @Override
  public void contributeFunctions(FunctionContributions functions) {
    functions
        .getFunctionRegistry()
        .registerPattern(
            "any_of",
            "?2=any(?1)",
            functions.getTypeConfiguration().getBasicTypeRegistry().resolve(StandardBasicTypes.BOOLEAN));
  }
}
