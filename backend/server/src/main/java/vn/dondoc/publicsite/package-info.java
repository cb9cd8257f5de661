/**
 * The public side of the propaganda materials: pages, feeds, embeds and short links, for citizens and for the portals
 * of others. It changes nothing and knows no account; what it shows is what the materials feature made public.
 *
 * <p>{@link vn.dondoc.publicsite.PublicRoutes} names every address and {@link vn.dondoc.publicsite.Addresses} writes
 * them; {@link vn.dondoc.publicsite.PublishedWorks} reads; the pages are Qute templates; answers are kept in memory by
 * {@link vn.dondoc.publicsite.AnswerCache} until the database says that something public changed.
 *
 * <p>Everything works without a script. A change or a withdrawal is everywhere within five minutes: one second here,
 * one minute in a proxy, one in a browser. See docs/adr on public pages.
 */
package vn.dondoc.publicsite;
