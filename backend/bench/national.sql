-- 3,400 units with one open period and complete drafts, beside the demonstration data. The reports' ids grow with time, as
-- the service gives them: search takes the newest first.
insert into units (id, code, name, kind, hierarchical, parent_id, path, aliases, valid_from)
select gen_random_uuid(), 'BENCH-' || n, 'UBND xã Thử ' || n, 'COMMUNE', true, p.id, p.path || 'BENCH-' || n || '/', '[]', '2020-01-01'
from generate_series(1, 3400) n, (select id, path from units where code = 'LC-TP') p;

insert into directives (id, version, status, number, issued_on, kind, subject, issuer_id, drafted_by_id, consolidator_id, created_at, updated_at, activated_at)
select '01900000-0000-7000-8000-00000000d001', 0, 'ACTIVE', '1/BENCH', '2026-01-01', 'PLAN', 'bench', u.id, c.id, c.id, now(), now(), now()
from units u, units c where u.code = 'LC-TP' and c.code = 'LC-CA';
insert into directive_receivers select '01900000-0000-7000-8000-00000000d001', id, 0 from units where code = 'LC-CA';
insert into directive_reporters select '01900000-0000-7000-8000-00000000d001', id, 'ORDER' from units where code like 'BENCH-%';

insert into report_periods (id, version, directive_id, code, label, covers_from, covers_to, cumulative, opens_on, status, due_words, due_boundary, due_date, due_shift, due_at, template_id, updated_at)
select ('01900000-0000-7000-8000-0000000000' || lpad(n::text, 2, '0'))::uuid, 0, '01900000-0000-7000-8000-00000000d001', 'P' || n, 'Kỳ ' || n,
       date '2023-01-01' + n * 30, date '2023-01-29' + n * 30, false, date '2023-01-01', case when n = 36 then 'OPEN' else 'CLOSED' end,
       'bench', 'BY', date '2023-02-05' + n * 30, 'NONE', case when n = 36 then timestamptz '2099-01-01' else timestamptz '2023-02-06' + n * interval '30 days' end,
       (select id from report_templates limit 1), now()
from generate_series(1, 36) n;

insert into submissions (id, version, directive_id, period_id, unit_id, template_id, modality, status, due_at, content, marks, revision, first_submitted_at, submitted_at, receipt_number, content_hash, updated_at)
select uuidv7(timestamptz '2023-01-01' - now()), 0, p.directive_id, p.id, u.id, p.template_id, 'ORDER', case when p.code = 'P36' then 'DRAFT' else 'ACCEPTED' end, p.due_at,
       jsonb_build_object('values', jsonb_build_object('A01', 1, 'A03', 2, 'B01', 10, 'B02', 400, 'B03', 100, 'B04', 2, 'B05', 3, 'C01', 5, 'C02', 20, 'C03', 100, 'D01', 4, 'D02', 5, 'D03', 60, 'E01', 7, 'E02', 900, 'F01', 8),
                          'narrative', jsonb_build_object('assessment', 'bench'), 'notes', '{}'::jsonb), '[]',
       case when p.code = 'P36' then 0 else 1 end, case when p.code = 'P36' then null else p.due_at - interval '1 day' end,
       case when p.code = 'P36' then null else p.due_at - interval '1 day' end, null, null, now()
from report_periods p, units u where p.directive_id = '01900000-0000-7000-8000-00000000d001' and u.code like 'BENCH-%';

-- The deadline peak: one more period with complete drafts of all units.
insert into report_periods (id, version, directive_id, code, label, covers_from, covers_to, cumulative, opens_on, status, due_words, due_boundary, due_date, due_shift, due_at, template_id, updated_at)
select '01900000-0000-7000-8000-000000000037', 0, directive_id, 'PEAK', 'Kỳ cao điểm', covers_from, covers_to, false, opens_on, 'OPEN', 'bench', 'BY', due_date, 'NONE', '2099-02-01', template_id, now()
from report_periods where id = '01900000-0000-7000-8000-000000000036';
insert into submissions (id, version, directive_id, period_id, unit_id, template_id, modality, status, due_at, content, marks, revision, updated_at)
select uuidv7(timestamptz '2023-01-01' - now()), 0, directive_id, '01900000-0000-7000-8000-000000000037', unit_id, template_id, modality, 'DRAFT', '2099-02-01', content, marks, 0, now()
from submissions where period_id = '01900000-0000-7000-8000-000000000036';

-- A city's directive: 200 units, 12 periods, beside those 36 periods of history.
insert into directives (id, version, status, number, issued_on, kind, subject, issuer_id, drafted_by_id, created_at, updated_at, activated_at)
select '01900000-0000-7000-8000-00000000d002', 0, 'ACTIVE', '2/BENCH', issued_on, kind, 'bench', issuer_id, drafted_by_id, now(), now(), now()
from directives where id = '01900000-0000-7000-8000-00000000d001';
insert into directive_receivers select '01900000-0000-7000-8000-00000000d002', id, 0 from units where code = 'LC-CA';
insert into directive_reporters select '01900000-0000-7000-8000-00000000d002', id, 'ORDER' from units where code like 'BENCH-%' and substr(code, 7)::int <= 200;
insert into report_periods (id, version, directive_id, code, label, covers_from, covers_to, cumulative, opens_on, status, due_words, due_boundary, due_date, due_shift, due_at, template_id, updated_at)
select gen_random_uuid(), 0, '01900000-0000-7000-8000-00000000d002', code, label, covers_from, covers_to, false, opens_on, 'CLOSED', due_words, due_boundary, due_date, due_shift, due_at, template_id, now()
from report_periods where directive_id = '01900000-0000-7000-8000-00000000d001' and code in ('P10', 'P11', 'P12', 'P13', 'P14', 'P15', 'P16', 'P17', 'P18', 'P19', 'P20', 'P21');
insert into submissions (id, version, directive_id, period_id, unit_id, template_id, modality, status, due_at, content, marks, revision, first_submitted_at, submitted_at, updated_at)
select uuidv7(timestamptz '2023-01-01' - now()), 0, p.directive_id, p.id, u.id, p.template_id, 'ORDER', 'ACCEPTED', p.due_at, '{"values": {}, "narrative": {}, "notes": {}}', '[]', 1, p.due_at - interval '1 day', p.due_at - interval '1 day', now()
from report_periods p, units u where p.directive_id = '01900000-0000-7000-8000-00000000d002' and u.code like 'BENCH-%' and substr(u.code, 7)::int <= 200;

-- 100 officers, each of 34 units, signed in.
insert into accounts select ('01900000-0000-7000-8000-00000000a' || lpad(n::text, 3, '0'))::uuid, 'bench.' || n, 'bench', '-', true, now() from generate_series(0, 99) n;
insert into memberships select gen_random_uuid(), ('01900000-0000-7000-8000-00000000a' || lpad((substr(code, 7)::int % 100)::text, 3, '0'))::uuid, id, 'UNIT_OFFICER', '2020-01-01', null
from units where code like 'BENCH-%';
insert into sessions select ('01900000-0000-7000-8000-00000000e' || lpad(n::text, 3, '0'))::uuid, ('01900000-0000-7000-8000-00000000a' || lpad(n::text, 3, '0'))::uuid, now(), now() + interval '6 hours', null from generate_series(0, 99) n;
vacuum analyze;
