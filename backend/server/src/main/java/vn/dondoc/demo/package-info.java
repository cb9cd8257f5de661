/**
 * The reference data and the demonstration: loaded once, at the first start of the {@code demo} profile, through the
 * same verbs that people use. In the demonstration TP. Lào Cai's units of 2023 go on to the present; their succession
 * of 2025 is loaded as a recorded fact. Nothing here runs in production.
 */
package vn.dondoc.demo;
