-- 100,000 works with two variants each, most of them public; a few wait for review.
insert into propaganda_materials (id, version, unit_id, kind, title, licence, urgency, public_state, published_at, public_changed_at, updated_at,
                                  short_code, staff_words, public_words)
select ('0190' || lpad(to_hex(i), 4, '0') || '-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 0,
       (select id from units where code = case when i % 50 = 0 then 'LC-CQ-VHTT' else 'LC-CA' end),
       (array['POSTER', 'LEAFLET', 'VIDEO', 'AUDIO', 'SOCIAL'])[1 + i % 5], 'Tài liệu thử tốc độ số ' || i, 'CC-BY-4.0', 'NORMAL',
       case when i % 10 = 0 then 'NONE' else 'LIVE' end, now(), now() - i * interval '1 minute', now(),
       (select string_agg(substr('34679ACDEFGHJKMNPQRTVWXY', 1 + (i / power(24, p)::bigint % 24)::int, 1), '') from generate_series(0, 7) p),
       '', case when i % 10 = 0 then '' else 'Tài liệu thử tốc độ số ' || i end
from generate_series(1, 100000) i;
insert into material_topic_links
select ('0190' || lpad(to_hex(i), 4, '0') || '-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, (array['gia-cong-an', 'deepfake', 'dau-tu', 'phishing'])[1 + i % 4]
from generate_series(1, 100000) i;
create temp table made as
select gen_random_uuid() as variant, gen_random_uuid() as revision, i, format,
       ('0190' || lpad(to_hex(i), 4, '0') || '-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid as material,
       jsonb_build_object('title', 'Bản ' || i, 'text', repeat('Dừng lại. Không chuyển tiền. ', 20), 'files', '[]'::jsonb) as content
from generate_series(1, 100000) i, unnest(array['TEXT', 'AUDIO_SCRIPT']) format;
insert into propaganda_material_variants (id, material_id, language_id, format, state, content, revision, sent_revision)
select variant, material, 'viet', format, case when i % 1000 = 0 then 'IN_REVIEW' else 'DRAFT' end, content, 1, 1 from made;
insert into material_revisions (id, variant_id, revision, content, sent_at) select revision, variant, 1, content, now() from made where i % 10 <> 0;
update propaganda_material_variants v set state = 'PUBLISHED', live_id = m.revision, live_since = now(), first_live_at = now()
from made m where m.variant = v.id and m.i % 10 <> 0;
analyze propaganda_materials, propaganda_material_variants, material_revisions, material_topic_links;
