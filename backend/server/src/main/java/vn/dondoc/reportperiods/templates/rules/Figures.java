package vn.dondoc.reportperiods.templates.rules;

/** The figures that a rule may ask for. */
@FunctionalInterface
public interface Figures {
  Figure figure(Source source, String field);
}
