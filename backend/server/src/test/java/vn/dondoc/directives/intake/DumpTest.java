package vn.dondoc.directives.intake;
import java.nio.file.*;
import org.junit.jupiter.api.Test;
class DumpTest {
  @Test void dump() throws Exception {
    String t = Files.readString(Path.of(System.getProperty("letter", "/work/shared/data/directive-1013.ocr.txt")));
    var reader = new LetterReader(ReferenceCatalogue.CATALOGUE);
    LetterReading r = null;
    for (int i=0;i<15;i++){ long a=System.nanoTime(); r = reader.read(t); if(i%7==0) System.out.println("ms "+(System.nanoTime()-a)/1000000); }
    System.out.println(r.number()); System.out.println(r.issuedOn()); System.out.println(r.kind()); System.out.println(r.issuer()); System.out.println(r.place()); System.out.println(r.subject()); System.out.println("PARENT "+r.parent());
    for (var c : r.citations()) System.out.println("CIT "+c.number()+" "+c.issuedOn()+" "+c.kind()+" | "+c.issuer()+" | "+c.title());
    for (var a : r.addressees()) System.out.println("ADDR "+m(a));
    for (var c : r.clauses()) { System.out.println("CL "+c.label()+" "+c.nature()+" L"+c.source().fromLine()+"-"+c.source().toLine()+" due="+(c.due()==null?null:c.due().words()+" "+c.due().date())+" h="+c.heading()); for (var d : c.duties()) System.out.println("     "+d.id()+" "+d.part()+" "+d.modality()+" "+d.rule()+" "+m(d.unit())); }
    System.out.println("CAMP "+r.campaign());
    for (var p : r.periods()) System.out.println("PER "+p.id()+" "+p.label()+" "+p.coversFrom()+" "+p.coversTo()+" "+p.due().words()+" "+p.due().date()+" cum="+p.cumulative()+" L"+p.source().fromLine()+"-"+p.source().toLine());
    if (r.series()!=null) for (var o : r.series().occurrences()) System.out.println("SER "+o.label()+" "+o.kind()+" "+o.due().monthDay()+" "+o.due().words());
    for (var x : r.receivers()) System.out.println("RECV "+m(x));
    System.out.println("CONS "+(r.consolidator()==null?null:m(r.consolidator())));
    for (var l : r.links()) System.out.println("LINK "+l.readings());
    for (var f : r.findings()) System.out.println("F "+f.id()+" "+f.severity()+" "+f.question().vi());
    var s = Settlement.apply(r, Corrections.NONE, ReferenceCatalogue.CATALOGUE);
    System.out.println("OPEN "+s.openFindings().stream().filter(Finding::mustBeAnswered).count()+" points "+s.openPoints()+" total "+s.total());
  }
  static String m(UnitMention u){ return u.kind()+" "+u.certainty()+" ["+u.text()+"] "+(u.group()!=null?u.group()+"("+u.units().size()+")":u.units().stream().map(ReferenceCatalogue::code).toList())+" "+u.candidates().stream().map(UnitMention.Candidate::name).toList(); }
}
