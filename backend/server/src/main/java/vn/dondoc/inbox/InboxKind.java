package vn.dondoc.inbox;

import static vn.dondoc.inbox.InboxKind.Turn.DONE;
import static vn.dondoc.inbox.InboxKind.Turn.OTHERS;
import static vn.dondoc.inbox.InboxKind.Turn.OWN;

/**
 * What an item of the inbox can be about: of which rows, for whom, due when and new since when. Parameters: {@code own}
 * the units somebody works for, {@code heading} those of which they are the head, {@code receiving} those they
 * coordinate for, {@code received} the directives of these, {@code asking} units as which they may have asked, {@code leading}
 * those whose whole subtree they read.
 */
enum InboxKind {
  RETURNED_REPORT(
      OWN,
      Rows.REPORT,
      "s.status = 'RETURNED' and s.approval_status is distinct from 'ASKED' and s.unit_id = any(:own)", "(s.resubmit_by + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'", "s.returned_at"),
  DUE_REPORT(
      OWN,
      Rows.REPORT,
      "s.status in ('NOT_STARTED', 'DRAFT') and s.approval_status is distinct from 'ASKED' and s.unit_id = any(:own) and s.due_at <= :week", "s.due_at", Rows.NEAR_REPORT),
  APPROVE_REPORT(
      OWN,
      Rows.REPORT,
      "s.approval_status = 'ASKED' and (s.unit_id = any(:heading) or s.approval_asked_by_id <> :account and s.unit_id in (select x.unit_id from unit_sending x where x.substitute_id = :account and x.substitute_until >= :today and x.unit_id = any(:own)))", "s.due_at", "s.approval_asked_at"),
  ACKNOWLEDGE(OWN, Rows.DUTY, "a.status = 'ASSIGNED' and a.unit_id = any(:own)", "a.due_at", "a.updated_at"),
  RETURNED_DUTY(
      OWN,
      Rows.DUTY,
      "a.status = 'IN_PROGRESS' and a.reason is not null and a.unit_id = any(:own) and exists (select 1 from assignment_updates x where x.assignment_id = a.id and x.action in ('return', 'reopen') and x.at > coalesce(a.progressed_at, '-infinity'))", "a.due_at", "a.updated_at"),
  DUE_DUTY(
      OWN,
      Rows.DUTY,
      "a.status in ('ACKNOWLEDGED', 'IN_PROGRESS') and a.part = 'LEAD' and a.first_done_at is null and a.unit_id = any(:own) and a.due_at <= :week", "a.due_at", "case when a.due_at <= :now then a.due_at else a.due_at - interval '7 days' end"),
  PIECE(
      OWN,
      Rows.PIECE,
      "x.status = 'GIVEN' and a.status in ('ASSIGNED', 'ACKNOWLEDGED', 'IN_PROGRESS') and (x.account_id = :account or x.account_id is null and x.unit_id = any(:own))",
      Rows.PIECE_DUE,
      "x.given_at"),
  EXPLAIN(
      OWN,
      Rows.QUESTION,
      "e.answered_at is null and e.settled_at is null and a.unit_id = any(:own)", null, "e.asked_at"),
  ANSWER_COMMENT(
      OWN,
      Rows.COMMENT,
      "c.resolved_at is null and c.thread_id is null and (s.unit_id = any(:own) or s.directive_id = any(:received)) and not (l.unit_id = any(:own) or l.unit_id = any(:receiving))", null, "l.created_at"),
  URGENT_WARNING(OWN, Rows.WARNING, Rows.UNREAD_WARNING + " and m.urgency = 'URGENT'", null, "n.sent_at"),
  PRIORITY_WARNING(OWN, Rows.WARNING, Rows.UNREAD_WARNING + " and m.urgency = 'PRIORITY'", null, "n.sent_at"),
  WARNING(OWN, Rows.WARNING, Rows.UNREAD_WARNING + " and m.urgency = 'NORMAL'", null, "n.sent_at"),
  SETTLE_CONCERN(
      OWN,
      Rows.CONCERN.formatted("x.sentence"),
      "x.settled_at is null and (m.unit_id = any(:editing)"
          + " or x.directive_id in (select r.directive_id from directive_receivers r where r.unit_id = any(:receiving)))",
      null, "x.reported_at"),
  ANSWER_EXTENSION(
      OWN,
      Rows.REPORT,
      "s.extension_status = 'ASKED' and s.directive_id = any(:received)", "s.due_at", "s.extension_asked_at"),
  REVIEW_REPORTS(OWN, Rows.PERIOD, "p.status = 'OPEN'", null, "r.last"),
  /** Its last day is over, reports have come, and nothing has gone on: for two months, then it is left to the list. */
  CONSOLIDATE(
      OWN,
      Rows.LAPSED_PERIOD,
      "p.status <> 'PLANNED' and p.due_at <= :now and p.due_at > cast(:now as timestamptz) - interval '60 days' and d.consolidator_id = any(:receiving)",
      null, "p.due_at"),
  CONFIRM_DUTY(
      OWN,
      Rows.DUTY,
      "a.status = 'REPORTED_DONE' and a.directive_id = any(:received) and not a.unit_id = any(:receiving)", null, "a.updated_at"),
  SENT_BACK_DUTY(OWN, Rows.DUTY, "a.status = 'SENT_BACK' and a.directive_id = any(:received)", null, "a.updated_at"),
  LATER_JOINERS(OWN, Rows.JOINED, "true", null, "j.last::timestamp at time zone 'Asia/Ho_Chi_Minh'"),
  READ_EXPLANATION(
      OWN,
      Rows.QUESTION,
      "e.answered_at is not null and e.settled_at is null and e.asked_by_unit_id = any(:asking)", null, "e.answered_at"),
  SETTLE_DRAFT(OWN, Rows.DRAFT, "d.status = 'DRAFT' and d.drafted_by_id = any(:receiving)", null, "d.created_at"),
  REVIEW_MATERIAL(OWN, Rows.REVIEW, "r.state = 'WAITING' and r.unit_id = any(:receiving)", null, "r.asked_at"),
  CORRECT_MATERIAL(
      OWN,
      Rows.VARIANT,
      "v.state = 'CHANGES_REQUESTED' and m.unit_id = any(:editing)", null, "v.updated_at"),
  ENDING_MATERIAL(
      OWN,
      Rows.WORK,
      "m.public_state = 'LIVE' and m.unit_id = any(:editing) and m.valid_until < :today + 14",
      "(m.valid_until + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'",
      "(m.valid_until - 14)::timestamp at time zone 'Asia/Ho_Chi_Minh'"),
  /** What a unit used and hung up must not stay there; another language of the work may. */
  GONE_MATERIAL(OWN, Rows.USED, "used.gone_at >= :lately", null, "used.gone_at"),
  REPORT_AT_HEAD(
      OTHERS,
      Rows.REPORT,
      "s.approval_status = 'ASKED' and s.unit_id = any(:own) and not s.unit_id = any(:heading)", "s.due_at", "s.approval_asked_at"),
  REPORT_IN_REVIEW(OTHERS, Rows.REPORT, "s.status = 'SUBMITTED' and s.unit_id = any(:own)", null, "s.submitted_at"),
  EXTENSION_ASKED(
      OTHERS,
      Rows.REPORT,
      "s.extension_status = 'ASKED' and s.unit_id = any(:own)", "s.due_at", "s.extension_asked_at"),
  DUTY_TO_CONFIRM(OTHERS, Rows.DUTY, "a.status = 'REPORTED_DONE' and a.unit_id = any(:own)", null, "a.updated_at"),
  DUTY_SENT_BACK(OTHERS, Rows.DUTY, "a.status = 'SENT_BACK' and a.unit_id = any(:own)", null, "a.updated_at"),
  PIECE_WITH_OTHERS(
      OTHERS,
      Rows.PIECE,
      "x.status = 'GIVEN' and a.status in ('ASSIGNED', 'ACKNOWLEDGED', 'IN_PROGRESS') and x.given_by_id = :account and a.unit_id = any(:own) and x.account_id is distinct from :account",
      Rows.PIECE_DUE,
      "coalesce(x.progressed_at, x.given_at)"),
  /** One line a week for each star, with the last word about it: it is new again every Monday. */
  STARRED_DUTY(
      OTHERS,
      Rows.STARRED,
      "x.account_id = :account and a.status not in ('CONFIRMED', 'CANCELLED') and (a.directive_id = any(:received)"
          + " or exists (select 1 from units l where l.id = any(:leading) and u.path like l.path || '%'))",
      "a.due_at",
      "date_trunc('week', cast(:now as timestamptz) at time zone 'Asia/Ho_Chi_Minh') at time zone 'Asia/Ho_Chi_Minh'"),
  ACCEPTED_REPORT(
      DONE,
      Rows.REPORT,
      "s.status = 'ACCEPTED' and s.unit_id = any(:own) and s.accepted_at >= :lately", null, "s.accepted_at"),
  CONSOLIDATED_REPORT(DONE, Rows.CONSOLIDATED, "f.unit_id = any(:own) and c.issued_at >= :lately", null, "c.issued_at"),
  CONFIRMED_DUTY(
      DONE,
      Rows.DUTY,
      "a.status = 'CONFIRMED' and a.unit_id = any(:own) and a.confirmed_at >= :lately", null, "a.confirmed_at"),
  SETTLED_CONCERN(
      DONE,
      Rows.CONCERN.formatted("x.answer"), "x.reported_by_id = :account and x.settled_at >= :lately", null, "x.settled_at");

  /** Whose move it is. */
  enum Turn {
    OWN,
    OTHERS,
    DONE
  }

  /** Tables that several kinds read alike: subject, what is opened, directive, unit, title, number of things; then the rows. */
  private static final class Rows {
    static final String NEAR_REPORT = "case when s.due_at <= :now then s.due_at else greatest(s.due_at - interval '7 days', p.opens_on::timestamp at time zone 'Asia/Ho_Chi_Minh') end";
    static final String DUTY =
        "a.id, a.id, d.id, d.number, u.name, left(c.body, 200), 1 from assignments a join directives d on d.id = a.directive_id"
            + " and d.status = 'ACTIVE' join clauses c on c.id = a.clause_id join units u on u.id = a.unit_id";
    static final String STARRED =
        "a.id, a.id, d.id, d.number, u.name, left(c.body, 200) || coalesce(' – ' || left(a.progress, 200), ''), 1 from assignment_stars x"
            + " join assignments a on a.id = x.assignment_id join directives d on d.id = a.directive_id and d.status = 'ACTIVE'"
            + " join clauses c on c.id = a.clause_id join units u on u.id = a.unit_id";
    static final String REPORT =
        "s.id, s.id, d.id, d.number, u.name, p.label, 1 from submissions s join directives d on d.id = s.directive_id"
            + " join report_periods p on p.id = s.period_id and p.status = 'OPEN' join units u on u.id = s.unit_id";
    static final String PERIOD =
        "p.id, p.id, d.id, d.number, cast(null as text), p.label, r.waiting from (select x.period_id, cast(count(*) as integer) as waiting,"
            + " max(x.submitted_at) as last from submissions x where x.directive_id = any(:received) and x.status = 'SUBMITTED' group by x.period_id) r"
            + " join report_periods p on p.id = r.period_id join directives d on d.id = p.directive_id";
    static final String LAPSED_PERIOD =
        "p.id, p.id, d.id, d.number, cast(null as text), p.label, 1 from report_periods p join directives d on d.id = p.directive_id"
            + " and d.status = 'ACTIVE' and exists (select 1 from submissions x where x.period_id = p.id and x.status in ('SUBMITTED', 'ACCEPTED'))"
            + " and not exists (select 1 from consolidations x where x.period_id = p.id and x.status = 'ISSUED')";
    static final String CONSOLIDATED =
        "c.id, f.submission_id, d.id, d.number, u.name, p.label || ' – ' || c.number, 1 from consolidation_reports f"
            + " join consolidations c on c.id = f.consolidation_id and f.status in ('SUBMITTED', 'ACCEPTED')"
            + " join directives d on d.id = c.directive_id join report_periods p on p.id = c.period_id join units u on u.id = c.unit_id";
    static final String QUESTION =
        "e.id, a.id, d.id, d.number, u.name, e.question, 1 from assignment_explanations e join assignments a on a.id = e.assignment_id"
            + " join directives d on d.id = a.directive_id join units u on u.id = a.unit_id";
    static final String COMMENT =
        "c.id, s.id, d.id, d.number, u.name, left(l.text, 200), 1 from submission_comments c join submissions s on s.id = c.submission_id"
            + " join directives d on d.id = s.directive_id join units u on u.id = s.unit_id cross join lateral (select x.unit_id, x.text, x.created_at"
            + " from submission_comments x where x.submission_id = c.submission_id and (x.id = c.id or x.thread_id = c.id)"
            + " order by x.created_at desc, x.id desc limit 1) l";
    static final String CONCERN =
        "x.id, x.id, d.id, d.number, u.name, left(%s, 200), 1 from concerns x left join directives d on d.id = x.directive_id"
            + " left join propaganda_materials m on m.id = x.material_id join units u on u.id = x.unit_id";
    static final String PIECE_DUE = "coalesce((x.due_on + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh', a.due_at)";
    static final String PIECE =
        "x.id, x.id, d.id, d.number, u.name, left(x.words, 200), 1 from assignment_pieces x join assignments a on a.id = x.assignment_id"
            + " join directives d on d.id = a.directive_id join units u on u.id = coalesce(x.unit_id, a.unit_id)";
    static final String WARNING =
        "n.id, m.id, cast(null as uuid), cast(null as text), u.name, m.title, 1 from material_notices n"
            + " join propaganda_materials m on m.id = n.material_id join units u on u.id = m.unit_id";
    static final String UNREAD_WARNING = "n.read_at is null and n.unit_id = any(:own) and m.public_state = 'LIVE'";
    static final String JOINED =
        "d.id, d.id, d.id, d.number, cast(null as text), d.subject, j.units from (select x.directive_id, cast(count(distinct x.unit_id) as integer) as units,"
            + " max(x.joined_on) as last from later_joiners x where x.directive_id = any(:received) and x.joined_on <= :today"
            + " and (x.left_on is null or x.left_on >= :today) group by x.directive_id) j join directives d on d.id = j.directive_id";
    static final String DRAFT =
        "d.id, d.id, d.id, d.number, cast(null as text), d.subject, 1 from directives d";
    static final String REVIEW =
        "r.id, v.id, cast(null as uuid), cast(null as text), u.name, m.title, 1 from material_reviews r"
            + " join propaganda_material_variants v on v.id = r.variant_id and v.revision = r.revision join propaganda_materials m on m.id = v.material_id"
            + " join units u on u.id = m.unit_id";
    static final String WORK =
        "m.id, m.id, cast(null as uuid), cast(null as text), u.name, m.title, 1 from propaganda_materials m join units u on u.id = m.unit_id";
    static final String USED =
        "m.id, m.id, cast(null as uuid), cast(null as text), u.name, m.title, 1 from (select x.material_id, max(v.gone_at) as gone_at"
            + " from material_uses x join propaganda_material_variants v on v.material_id = x.material_id and v.gone_at is not null"
            + " join material_languages l on l.id = v.language_id and (x.language is null or x.language = l.tag)"
            + " where x.unit_id = any(:own) and x.withdrawn_at is null group by x.material_id) used"
            + " join propaganda_materials m on m.id = used.material_id join units u on u.id = m.unit_id";
    static final String VARIANT =
        "v.id, v.id, cast(null as uuid), cast(null as text), u.name, m.title, 1 from propaganda_material_variants v"
            + " join propaganda_materials m on m.id = v.material_id join units u on u.id = m.unit_id";
  }

  final Turn turn;
  private final String rows;
  private final String condition;
  private final String due;
  private final String since;

  /** @param due null: no day of its own */
  InboxKind(Turn turn, String rows, String condition, String due, String since) {
    this.turn = turn;
    this.rows = rows;
    this.condition = condition;
    this.due = due;
    this.since = since;
  }

  /** The most urgent of this kind, the newest where nothing is urgent; as many as a person can look at. */
  String sql() {
    String when = due == null ? "cast(null as timestamptz)" : due;
    return "(select '%s', %s, %s, %s where %s order by %s limit :most)"
        .formatted(this, when, since, rows, condition, (due == null ? "" : when + " nulls last, ") + since + " desc");
  }
}
