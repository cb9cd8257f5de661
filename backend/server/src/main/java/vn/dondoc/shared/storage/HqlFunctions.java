package vn.dondoc.shared.storage;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/**
 * Functions that our queries have beside those of HQL, found by Hibernate through META-INF/services.
 *
 * <p>{@code any_of(x, :array)} says whether x is one of an array that is bound as one parameter. Hibernate keeps no plan
 * for a query with {@code x in :list}, because its SQL grows with the list: it translates it anew at each call, which
 * was a sixth of the CPU of a submit. For conditions of every request; a list of states in a filter may stay {@code in}.
 */
public class HqlFunctions implements FunctionContributor {
  @Override
  public void contributeFunctions(FunctionContributions functions) {
    functions
        .getFunctionRegistry()
        .registerPattern(
            "any_of",
            "?1=any(?2)",
            functions.getTypeConfiguration().getBasicTypeRegistry().resolve(StandardBasicTypes.BOOLEAN));
  }
}
