-- 100,000 works of all units with two variants each, most of them public and reviewed by the police; a few wait for review.
create temp table owners as
select id, (row_number() over (order by code) - 1)::int as place, count(*) over ()::int as of
from units where code like 'LC-%' and valid_from <= current_date and (valid_to is null or valid_to >= current_date);
insert into propaganda_materials (id, version, unit_id, kind, title, licence, urgency, public_state, published_at, public_changed_at, updated_at,
                                  short_code, staff_words, public_words)
select ('0190' || lpad(to_hex(i), 8, '0') || '-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 0, o.id,
       (array['POSTER', 'LEAFLET', 'VIDEO', 'AUDIO', 'SOCIAL'])[1 + i % 5], 'Tài liệu thử tốc độ số ' || i, 'CC-BY-4.0', 'NORMAL',
       case when i % 10 = 0 then 'NONE' else 'LIVE' end, now(), now() - i * interval '1 minute', now(),
       (select string_agg(substr('34679ACDEFGHJKMNPQRTVWXY', 1 + (i / power(24, p)::bigint % 24)::int, 1), '') from generate_series(0, 7) p),
       '', case when i % 10 = 0 then '' else 'Tài liệu thử tốc độ số ' || i end
from generate_series(1, 100000) i join owners o on o.place = i % o.of;
insert into material_topic_links
select id, (array['gia-cong-an', 'deepfake', 'dau-tu', 'phishing'])[1 + (hashtext(short_code) & 3)]
from propaganda_materials where title like 'Tài liệu thử tốc độ số %';
create temp table made as
select gen_random_uuid() as variant, gen_random_uuid() as revision, substr(m.title, 24)::int as i, format, m.id as material,
       jsonb_build_object('title', m.title, 'text', repeat('Dừng lại. Không chuyển tiền. ', 20), 'files', '[]'::jsonb) as content
from propaganda_materials m, unnest(array['TEXT', 'AUDIO_SCRIPT']) format where m.title like 'Tài liệu thử tốc độ số %';
insert into propaganda_material_variants (id, material_id, language_id, format, state, content, revision, sent_revision, created_at)
select variant, material, 'viet', format, case when i % 1000 = 0 then 'IN_REVIEW' else 'DRAFT' end, content, 1, 1, now() from made;
insert into material_revisions (id, variant_id, revision, content, sent_at) select revision, variant, 1, content, now() from made where i % 10 <> 0;
update propaganda_material_variants v set state = 'PUBLISHED', live_id = m.revision, live_since = now(), first_live_at = now()
from made m where m.variant = v.id and m.i % 10 <> 0;
insert into material_reviews (id, variant_id, revision, aspect, unit_id, state, asked_at, decided_at)
select gen_random_uuid(), variant, 1, 'FACTS', (select id from units where code = 'LC-CA'),
       case when i % 10 = 0 then 'WAITING' else 'APPROVED' end, now() - i * interval '1 minute', case when i % 10 <> 0 then now() end
from made where i % 10 <> 0 or i % 1000 = 0;
analyze propaganda_materials, propaganda_material_variants, material_revisions, material_topic_links, material_reviews;
