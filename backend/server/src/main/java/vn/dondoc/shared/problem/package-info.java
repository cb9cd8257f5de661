/**
 * How the service refuses: one list of problems ({@link vn.dondoc.shared.problem.ProblemType}), one exception, one
 * place that turns anything thrown into RFC 9457 problem details.
 */
package vn.dondoc.shared.problem;
