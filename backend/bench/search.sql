-- A million rows to search: clauses, what was said about duties, reports and materials, in words of a real language's
-- unevenness (few syllables make most of the text); besides the demonstration, which stays as it is.
select setseed(0.1013);
create temp table vocabulary as
select array_agg(word order by place) as words from unnest(string_to_array(
'tuyên truyền an ninh mạng công dân phường xã báo cáo đơn vị triển khai thực hiện kế hoạch phòng chống tội phạm lừa đảo chiếm đoạt tài sản người cao tuổi học sinh nhà trường tổ dân phố loa truyền thanh tờ rơi buổi họp kết quả số lượng tham gia phối hợp chủ trì văn bản hướng dẫn cảnh báo thủ đoạn điện thoại tin nhắn đường dẫn ngân hàng mật khẩu mã độc thông tin cá nhân mạng xã hội hội phụ nữ đoàn thanh niên cựu chiến binh mặt trận vùng cao biên giới dân tộc Mông Dao Tày Giáy tiếng bản địa phát thanh kiểm tra đôn đốc gia hạn khó khăn kiến nghị đề xuất kinh phí nhân lực tập huấn hội nghị lồng ghép sinh hoạt chợ phiên tuần lễ cao điểm quý năm tháng trước sau chưa đã đang sẽ',
' ')) with ordinality w (word, place);
-- 20,000 texts of 40 words; each row begins somewhere in one of them, so that a million rows take minutes, not an hour.
create temp table texts as
select n, string_agg(v.words[1 + floor(cardinality(v.words) * power(random(), 2.2))::int], ' ') as words
from generate_series(0, 19999) n, generate_series(1, 40), vocabulary v group by n;
create unique index on texts (n);
analyze texts;
create function pg_temp.said(n int, length int) returns text language sql stable as $$
    select array_to_string((string_to_array(words, ' '))[41 - length :], ' ')
           || case when said.n % 20000 = 0 then ' hiếmthấy' else '' end || case when said.n % 100 = 0 then ' thỉnhthoảng' else '' end || ' n' || said.n
    from texts t where t.n = said.n::bigint * 7919 % 20000 $$;
create function pg_temp.id(kind text, n int) returns uuid language sql immutable as $$
    select ('0191' || lpad(to_hex(n / 65536), 4, '0') || '-' || lpad(to_hex(n % 65536), 4, '0') || '-7000-8000-' || kind || lpad(to_hex(n), 10, '0'))::uuid $$;

insert into units (id, code, name, kind, hierarchical, parent_id, path, aliases, valid_from)
select gen_random_uuid(), 'TIM-' || n, 'UBND xã Tìm ' || n, 'COMMUNE', true, p.id, p.path || 'TIM-' || n || '/', '[]', '2020-01-01'
from generate_series(1, 3000) n, (select id, path from units where code = 'LC-TP') p;
create temp table places as select row_number() over (order by code) as n, id from units where code like 'TIM-%';
insert into places select 3001, id from units where code = 'LC-P-DUYENHAI';

drop index if exists clauses_found_by_idx, assignment_updates_found_by_idx, submissions_found_by_idx, propaganda_materials_found_by_idx, propaganda_materials_public_found_by_idx;

-- 15,000 directives with 20 clauses; every tenth is received by the city's police, every hundredth reported on by all.
insert into directives (id, version, status, number, issued_on, kind, subject, issuer_id, drafted_by_id, created_at, updated_at, activated_at)
select pg_temp.id('d0', n), 0, 'ACTIVE', n || '/TIM-UBND', date '2023-01-01' + n % 1000, 'PLAN', pg_temp.said(n, 12), u.id, u.id, now(), now(), now()
from generate_series(1, 15000) n, units u where u.code = 'TIM-1';
insert into directive_receivers select pg_temp.id('d0', n), u.id, 0 from generate_series(10, 15000, 10) n, units u where u.code = 'LC-CA';
insert into directive_reporters select pg_temp.id('d0', d), p.id, 'ORDER' from generate_series(100, 15000, 100) d, places p where p.n % 10 = 1;
insert into clauses (id, directive_id, position, label, body)
select pg_temp.id('c0', d * 20 + c), pg_temp.id('d0', d), c, c::text, pg_temp.said(d * 20 + c, 35) from generate_series(1, 15000) d, generate_series(0, 19) c;

-- 100,000 duties in directives that the police receive and in those that it does not, three lines of story each.
insert into assignments (id, version, directive_id, clause_id, unit_id, part, modality, nature, status, updated_at)
select pg_temp.id('a0', g), 0, pg_temp.id('d0', 1 + g % 15000), pg_temp.id('c0', (1 + g % 15000) * 20 + g / 15000), p.id, 'LEAD', 'ORDER', 'CONTINUOUS', 'IN_PROGRESS', now()
from generate_series(1, 100000) g join places p on p.n = 1 + g % 3001;
insert into assignment_updates (id, assignment_id, at, account_id, unit_id, action, sentence, evidence)
select pg_temp.id('f0', n * 3 + s), a.id, now() - n * interval '1 second', (select id from accounts limit 1), a.unit_id, 'progress', pg_temp.said(n * 3 + s, 25), '[]'
from generate_series(1, 100000) n join assignments a on a.id = pg_temp.id('a0', n), generate_series(0, 2) s;

-- 100 periods, 3,001 reports each, the most of them sent.
insert into report_periods (id, version, directive_id, code, label, cumulative, opens_on, status, due_words, due_boundary, due_date, due_shift, due_at, template_id, updated_at)
select pg_temp.id('b0', n), 0, pg_temp.id('d0', n * 150), 'T' || n, 'Kỳ ' || n, false, '2023-01-01', 'CLOSED', 'x', 'BY', '2023-02-05', 'NONE', '2023-02-06', (select id from report_templates limit 1), now()
from generate_series(1, 100) n;
insert into submissions (id, version, directive_id, period_id, unit_id, template_id, modality, status, due_at, content, marks, revision, first_submitted_at, submitted_at, updated_at)
select pg_temp.id('e0', (t.n * 3001 + p.n)::int), 0, pg_temp.id('d0', t.n * 150), pg_temp.id('b0', t.n), p.id, (select id from report_templates limit 1), 'ORDER', 'ACCEPTED', '2023-02-06',
       jsonb_build_object('values', '{}'::jsonb, 'narrative', jsonb_build_object('assessment', pg_temp.said((t.n * 3001 + p.n)::int, 40)), 'notes', '{}'::jsonb), '[]', 1, '2023-02-01', '2023-02-01', now()
from generate_series(1, 100) t (n), places p;

insert into propaganda_materials (id, version, unit_id, kind, title, licence, urgency, public_state, published_at, public_changed_at, updated_at, short_code, staff_words, public_words)
select pg_temp.id('90', n), 0, (select id from units where code = 'LC-CQ-VHTT'), 'POSTER', pg_temp.said(n, 6), 'CC-BY-4.0', 'NORMAL', case when n % 10 = 0 then 'NONE' else 'LIVE' end,
       now(), now(), now(), (select string_agg(substr('34679ACDEFGHJKMNPQRTVWXY', 1 + ((n + 200000) / power(24, p)::bigint % 24)::int, 1), '') from generate_series(0, 7) p), pg_temp.said(n, 10), pg_temp.said(n, 30)
from generate_series(1, 85000) n;

create index clauses_found_by_idx on clauses using gin (found_by);
create index assignment_updates_found_by_idx on assignment_updates using gin (found_by);
create index submissions_found_by_idx on submissions using gin (found_by) where found_by is not null;
create index propaganda_materials_found_by_idx on propaganda_materials using gin (found_by);
create index propaganda_materials_public_found_by_idx on propaganda_materials using gin (public_found_by);
vacuum analyze;
