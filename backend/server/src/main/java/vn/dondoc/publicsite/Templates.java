package vn.dondoc.publicsite;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The pages, checked against these parameters when the service is built. */
@CheckedTemplate(basePath = "publicsite")
final class Templates {
  private Templates() {}

  static native TemplateInstance list(Shell shell, ListPage page);

  static native TemplateInstance work(Shell shell, WorkPage page);

  static native TemplateInstance gone(Shell shell, WorkPage page);

  static native TemplateInstance card(Shell shell, WorkPage page);

  static native TemplateInstance hotlines(Shell shell, List<Hotlines.Hotline> hotlines);

  static native TemplateInstance instructions(Shell shell, Examples examples);

  static native TemplateInstance portal(Shell shell, vn.dondoc.portals.PortalNumbers.Numbers page);

  static native TemplateInstance message(Shell shell, String heading, String text);
}
