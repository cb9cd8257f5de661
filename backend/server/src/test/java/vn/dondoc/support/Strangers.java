package vn.dondoc.support;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.dondoc.accounts.Account;
import vn.dondoc.accounts.Membership;
import vn.dondoc.accounts.Passwords;
import vn.dondoc.materials.Material;
import vn.dondoc.materials.MaterialContent;
import vn.dondoc.materials.MaterialFormat;
import vn.dondoc.materials.MaterialKind;
import vn.dondoc.materials.MaterialState;
import vn.dondoc.materials.MaterialVariant;
import vn.dondoc.materials.catalogue.MaterialLanguage;
import vn.dondoc.units.Unit;

/** Adds to the demonstration those of the cast that it lacks, and a material that is not published. */
public final class Strangers {
  private static boolean added;

  private Strangers() {}

  public static synchronized void join(Passwords passwords) {
    if (!added) {
      String hash = passwords.hash(Cast.PASSWORD);
      QuarkusTransaction.requiringNew().run(() -> add(hash));
      added = true;
    }
  }

  private static void add(String hash) {
    for (Cast who : Cast.values()) {
      String home = who.name().startsWith("STRANGE") ? "LC25-P-LAOCAI" : who == Cast.THU ? "LC-P-DUYENHAI" : "LC-CQ-VHTT";
      if (who.name().startsWith("STRANGE") || who == Cast.THU || who == Cast.LAN) {
        Account account = new Account(who.username(), who.name(), hash, Instant.EPOCH);
        account.persist();
        new Membership(account, Unit.findByCode(home).orElseThrow(), who.role(), LocalDate.of(2023, 1, 1)).persist();
      }
    }
    // What administrators are let loose on by the sweep of every operation
    Account victim = new Account("nguoi.thu", "Người thử", hash, Instant.EPOCH);
    victim.persist();
    new Membership(victim, Unit.findByCode("LC25-P-LAOCAI").orElseThrow(), vn.dondoc.shared.security.Role.UNIT_OFFICER, LocalDate.of(2023, 1, 1)).persist();
    var form =
        new MaterialVariant.Form(
            MaterialLanguage.find("vi").orElseThrow(), null, null, MaterialFormat.TEXT);
    var content = new MaterialContent("Nháp", "Nháp", null, null, null, null, null);
    Material.seed(
        Unit.findByCode("LC-CQ-VHTT").orElseThrow(),
        new Material.Seed(MaterialKind.POSTER, "Tài liệu chưa công bố", List.of("khac"), List.of(), "Thử", "CC-BY-4.0", null),
        List.of(new Material.SeedVariant(form, MaterialState.DRAFT, content, null)),
        Instant.EPOCH);
  }
}
