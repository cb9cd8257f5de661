package vn.dondoc.directives;

/** The words of a directive are destroyed, in the running transaction: whoever keeps some of them destroys them too. */
public record DirectiveShredded(Directive directive) {}
