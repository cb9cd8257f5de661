package vn.dondoc.directives.intake;

import java.util.List;

/**
 * Where the settling stands.
 *
 * @param total how many findings and points there were that need a person
 * @param plan null while anything that needs a person is open
 */
public record Settled(List<Finding> openFindings, List<OpenPoint> openPoints, int total, ActivationPlan plan) {
  public int settled() {
    return total - (int) openFindings.stream().filter(Finding::mustBeAnswered).count() - openPoints.size();
  }
}
