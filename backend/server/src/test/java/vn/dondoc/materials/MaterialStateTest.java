package vn.dondoc.materials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.dondoc.shared.problem.ProblemException;

/** Whatever is done to a variant in whatever order, it stays within the table, and the public sees only what was approved. */
class MaterialStateTest {
  private static final UUID WHO = new UUID(1, 1);

  /** What a walk knows besides the variant itself. */
  private static final class Walk {
    final MaterialVariant variant =
        new MaterialVariant(
            null, new MaterialVariant.Form(null, null, null, MaterialFormat.TEXT), MaterialContent.of("Tên", "Lời"), null, WHO, Instant.EPOCH);
    Instant now = Instant.EPOCH;
    MaterialRevision sent;
    MaterialRevision approved;
    int texts;

    void act(int verb) {
      now = now.plusSeconds(60);
      switch (verb) {
        case 0 -> variant.write(MaterialContent.of("Tên", "Lời " + ++texts), null, null, WHO, now);
        case 1 -> sent = variant.send(WHO, now);
        case 2 -> variant.takeBack(now);
        case 3 -> variant.approved(false, now);
        case 4 -> {
          boolean asked = variant.state == MaterialState.IN_REVIEW;
          variant.approved(true, now);
          approved = asked ? sent : approved;
        }
        case 5 -> variant.changesRequested(now);
        case 6 -> variant.schedule(now.plusSeconds(60), now);
        case 7 -> variant.unschedule(now);
        case 8 -> variant.publish(sent, now);
        case 9 -> variant.endLive(MaterialGone.WITHDRAWN, "Sai số điện thoại", now);
        default -> variant.endLive(MaterialGone.EXPIRED, null, now);
      }
    }
  }

  @Property(tries = 2000)
  void noSequenceOfVerbsLeavesTheTable(@ForAll @Size(max = 40) List<@IntRange(min = 0, max = 10) Integer> verbs) {
    Walk walk = new Walk();
    for (int verb : verbs) {
      MaterialState before = walk.variant.state;
      MaterialContent seen = walk.variant.live == null ? null : walk.variant.live.content;
      int revision = walk.variant.revision;
      try {
        walk.act(verb);
      } catch (ProblemException refused) {
        assertEquals(before, walk.variant.state, "what is refused changes nothing");
        assertEquals(revision, walk.variant.revision);
        continue;
      }
      check(walk, before, seen, verb);
    }
  }

  private static void check(Walk walk, MaterialState before, MaterialContent seen, int verb) {
    MaterialVariant v = walk.variant;
    assertTrue(v.state == before || before.canBecome(v.state), before + " became " + v.state);
    assertEquals(v.state == MaterialState.SCHEDULED, v.scheduledAt != null);
    assertEquals(v.live == null, v.liveSince == null);
    if (v.state == MaterialState.PUBLISHED) {
      assertNotNull(v.live);
    }
    if (v.live != null) {
      assertNull(v.goneAt);
      assertEquals(verb == 8 ? walk.approved.content : seen, v.live.content, "only publishing changes what the public sees, to what was approved");
    }
    if (v.state == MaterialState.APPROVED || v.state == MaterialState.SCHEDULED) {
      assertEquals(Optional.of(v.content), Optional.of(walk.approved.content), "what is written after the word is another revision");
      assertEquals(v.revision, walk.approved.revision);
    }
    if (verb == 0) {
      assertNotEquals(v.sentRevision, v.revision, "what was sent stays as it was");
    }
  }

  @Property
  void shortCodesAreReadAsTheyAreTyped(@ForAll @Size(max = 12) List<@IntRange(min = 32, max = 126) Integer> typed) {
    StringBuilder text = new StringBuilder();
    typed.forEach(c -> text.append((char) c.intValue()));
    ShortCode.read(text.toString()).ifPresent(code -> assertTrue(code.matches("[34679ACDEFGHJKMNPQRTVWXY]{8}")));
    String made = ShortCode.random();
    assertEquals(Optional.of(made), ShortCode.read(" " + made.toLowerCase(java.util.Locale.ROOT)));
  }
}
