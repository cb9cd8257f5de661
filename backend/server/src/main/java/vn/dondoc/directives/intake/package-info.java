/**
 * Intake: reads the text of an official letter into proposals with their sources, and turns them, once a person has
 * settled what is open, into the plan that activation writes. Pure: text and catalogue in, records out.
 *
 * <p>{@link vn.dondoc.directives.intake.LetterReader} reads, {@link vn.dondoc.directives.intake.Settlement} settles.
 */
package vn.dondoc.directives.intake;
