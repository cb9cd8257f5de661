-- A work in full, its variants with an own version and revisions, who reviews, and the files.
alter table propaganda_materials drop column search;
alter table propaganda_materials
    alter column licence drop not null, -- null: not said yet; nothing goes public so
    add column working_title     text,
    add column audience          jsonb   not null default '[]',
    add column campaign          text,
    add column directive_id      uuid    constraint propaganda_materials_directive_fkey references directives,
    add column source_of_facts   text,
    add column rights_holder     text,
    add column faces             integer constraint propaganda_materials_faces_check check (faces between 0 and 100), -- null: not answered
    add column superseded_by_id  uuid    constraint propaganda_materials_superseded_fkey references propaganda_materials,
    add column short_code        text,
    add column urgency           text    not null default 'NORMAL' constraint propaganda_materials_urgency_check
        check (urgency in ('NORMAL', 'PRIORITY', 'URGENT')),
    add column author_id         uuid    constraint propaganda_materials_author_fkey references accounts,
    add column public_state      text    not null default 'NONE' constraint propaganda_materials_public_state_check
        check (public_state in ('NONE', 'LIVE', 'GONE')), -- GONE: was public, all of it withdrawn or expired
    add column public_changed_at timestamptz, -- when the public last had reason to look again
    add column staff_words       text    not null default '', -- what editors find it by, besides the title
    add column public_words      text    not null default ''; -- what the public finds it by: of what is live alone
alter table propaganda_materials
    add column search        text generated always as (f_unaccent(title || ' ' || staff_words)) stored,
    add column public_search text generated always as (f_unaccent(public_words)) stored;

create table material_topic_links (
    material_id uuid not null constraint material_topic_links_material_fkey references propaganda_materials on delete cascade,
    topic_code  text not null constraint material_topic_links_topic_fkey references material_topics,
    constraint material_topic_links_pkey primary key (material_id, topic_code)
);
insert into material_topic_links
    select m.id, coalesce(
        (select t.code from material_topics t where f_unaccent(t.name) like '%' || f_unaccent(m.topic) || '%'
            or exists (select 1 from jsonb_array_elements_text(t.synonyms) s where f_unaccent(m.topic) like '%' || f_unaccent(s) || '%')
            order by t.position limit 1), 'khac')
    from propaganda_materials m;
alter table propaganda_materials drop column topic;
create index material_topic_links_topic_idx on material_topic_links (topic_code, material_id);

-- Eight signs of an alphabet without look-alikes, for works from before short codes.
update propaganda_materials m set short_code =
    (select string_agg(substr('34679ACDEFGHJKMNPQRTVWXY', 1 + get_byte(uuid_send(r.u), i) % 24, 1), '')
     from (select gen_random_uuid() u where m.id is not null) r, generate_series(8, 15) i);
alter table propaganda_materials
    alter column short_code set not null,
    add constraint propaganda_materials_short_code_key unique (short_code),
    add constraint propaganda_materials_short_code_check check (short_code ~ '^[34679ACDEFGHJKMNPQRTVWXY]{8}$');

create index propaganda_materials_search_idx on propaganda_materials using gin (search gin_trgm_ops);
create index propaganda_materials_public_search_idx on propaganda_materials using gin (public_search gin_trgm_ops);
create index propaganda_materials_public_idx on propaganda_materials (public_changed_at desc, id desc) where public_state <> 'NONE';
create index propaganda_materials_unit_idx on propaganda_materials (unit_id, id desc);
create index propaganda_materials_directive_idx on propaganda_materials (directive_id) where directive_id is not null;
create index propaganda_materials_valid_until_idx on propaganda_materials (valid_until) where public_state = 'LIVE';

-- Whoever can be recognised has agreed: on paper (a file) or as a statement. Seen by the owner's editors and reviewers alone.
create table material_consents (
    id          uuid        not null constraint material_consents_pkey primary key,
    material_id uuid        not null constraint material_consents_material_fkey references propaganda_materials on delete cascade,
    person      text        not null,
    given_by    text,       -- a parent or guardian, where the person is a child
    given_on    date        not null,
    statement   text,
    file_id     uuid,
    added_by    uuid        not null constraint material_consents_added_by_fkey references accounts,
    added_at    timestamptz not null,
    constraint material_consents_proof_check check (statement is not null or file_id is not null)
);
create index material_consents_material_idx on material_consents (material_id);

alter table propaganda_material_variants drop constraint propaganda_material_variants_language_format_key;
alter table propaganda_material_variants drop constraint propaganda_material_variants_state_check;
alter table propaganda_material_variants
    add column version         bigint      not null default 0,
    add column language_id     text        constraint propaganda_material_variants_language_fkey references material_languages,
    add column orthography     text,
    add column dialect         text,
    add column working_title   text,       -- in Vietnamese, for staff who cannot read the language
    add column reader_name     text,       -- the named person who reads it for us
    add column revision        integer     not null default 1,
    add column sent_revision   integer     not null default 0, -- the last that was sent to review
    add column content         jsonb,      -- what the editors work on: MaterialContent
    add column authors         uuid[]      not null default '{}', -- who wrote at this revision: none of them reviews it
    add column scheduled_at    timestamptz,
    add column live_id         uuid,       -- the revision that the public sees; null: nothing
    add column live_since      timestamptz,
    add column first_live_at   timestamptz,
    add column gone_at         timestamptz, -- tombstone: when and why what was public went away
    add column gone_as         text        constraint propaganda_material_variants_gone_as_check check (gone_as in ('WITHDRAWN', 'EXPIRED')),
    add column gone_reason     text,
    add column created_at      timestamptz not null default now(),
    add column updated_at      timestamptz not null default now();
update propaganda_material_variants v set
    language_id = coalesce((select l.id from material_languages l where l.tag = v.language), 'viet'),
    state = case state when 'REVIEWED' then 'DRAFT' when 'APPROVED' then 'DRAFT' else state end,
    content = jsonb_build_object('title', title, 'text', body);
alter table propaganda_material_variants
    drop column language, drop column language_name, drop column title, drop column body,
    alter column language_id set not null, alter column content set not null,
    add constraint propaganda_material_variants_form_key unique nulls not distinct (material_id, language_id, orthography, dialect, format),
    add constraint propaganda_material_variants_state_check check (state in
        ('DRAFT', 'IN_REVIEW', 'CHANGES_REQUESTED', 'APPROVED', 'SCHEDULED', 'PUBLISHED', 'EXPIRED', 'WITHDRAWN')),
    add constraint propaganda_material_variants_scheduled_check check ((state = 'SCHEDULED') = (scheduled_at is not null)),
    add constraint propaganda_material_variants_gone_check check ((gone_at is null) = (gone_as is null) and (gone_at is null or live_id is null));

-- What was sent to review, as it was; written once.
create table material_revisions (
    id         uuid        not null constraint material_revisions_pkey primary key,
    variant_id uuid        not null constraint material_revisions_variant_fkey references propaganda_material_variants on delete cascade,
    revision   integer     not null,
    content    jsonb       not null,
    sent_by    uuid        constraint material_revisions_sent_by_fkey references accounts,
    sent_at    timestamptz not null,
    constraint material_revisions_variant_revision_key unique (variant_id, revision)
);
insert into material_revisions select gen_random_uuid(), v.id, 1, v.content, null, m.updated_at
    from propaganda_material_variants v join propaganda_materials m on m.id = v.material_id where v.state in ('PUBLISHED', 'WITHDRAWN');
update propaganda_material_variants set sent_revision = 1 where state in ('PUBLISHED', 'WITHDRAWN');
update propaganda_material_variants v set live_id = r.id, live_since = m.updated_at, first_live_at = m.updated_at
    from propaganda_materials m, material_revisions r where m.id = v.material_id and r.variant_id = v.id and v.state = 'PUBLISHED';
update propaganda_material_variants v set gone_at = m.updated_at, gone_as = 'WITHDRAWN', gone_reason = 'Không còn phù hợp.'
    from propaganda_materials m where m.id = v.material_id and v.state = 'WITHDRAWN';
alter table propaganda_material_variants
    add constraint propaganda_material_variants_live_check check ((live_id is null) = (live_since is null) and (state <> 'PUBLISHED' or live_id is not null)),
    add constraint propaganda_material_variants_live_fkey foreign key (live_id) references material_revisions;
update propaganda_materials m set
    public_state = case when exists (select 1 from propaganda_material_variants v where v.material_id = m.id and v.live_id is not null) then 'LIVE'
                        when exists (select 1 from propaganda_material_variants v where v.material_id = m.id and v.gone_at is not null) then 'GONE' else 'NONE' end,
    public_words = coalesce((select m.title || ' ' || string_agg((r.content ->> 'title') || ' ' || (r.content ->> 'text'), ' ')
                             from propaganda_material_variants v join material_revisions r on r.id = v.live_id
                             where v.material_id = m.id), '');
update propaganda_materials set public_changed_at = coalesce(published_at, updated_at) where public_state <> 'NONE';
create index propaganda_material_variants_state_idx on propaganda_material_variants (state, material_id);
create index propaganda_material_variants_due_idx on propaganda_material_variants (scheduled_at) where state = 'SCHEDULED';
create index propaganda_material_variants_gone_idx on propaganda_material_variants (gone_at) where gone_at is not null;

-- Which unit answers for facts and which for wording, of the works of every unit below an area.
create table material_review_desks (
    id         uuid not null constraint material_review_desks_pkey primary key,
    aspect     text not null constraint material_review_desks_aspect_check check (aspect in ('FACTS', 'WORDING')),
    area_id    uuid not null constraint material_review_desks_area_fkey references units,
    unit_id    uuid not null constraint material_review_desks_unit_fkey references units,
    valid_from date not null,
    valid_to   date,
    constraint material_review_desks_area_aspect_key unique (area_id, aspect, valid_from)
);

-- One answer of one reviewer on one revision.
create table material_reviews (
    id          uuid        not null constraint material_reviews_pkey primary key,
    variant_id  uuid        not null constraint material_reviews_variant_fkey references propaganda_material_variants on delete cascade,
    revision    integer     not null,
    aspect      text        not null constraint material_reviews_aspect_check check (aspect in ('FACTS', 'WORDING', 'READER')),
    unit_id     uuid        constraint material_reviews_unit_fkey references units, -- null: a reader
    state       text        not null constraint material_reviews_state_check check (state in ('WAITING', 'APPROVED', 'CHANGES_REQUESTED', 'DROPPED')),
    account_id  uuid        constraint material_reviews_account_fkey references accounts,
    person      text,
    message     text,
    asked_at    timestamptz not null,
    decided_at  timestamptz,
    constraint material_reviews_aspect_key unique (variant_id, revision, aspect)
);
create index material_reviews_waiting_idx on material_reviews (unit_id, asked_at) where state = 'WAITING';

-- The one-time address of a reader: the secret is in the reader's hands alone, here only its SHA-256.
create table material_reader_links (
    id          uuid        not null constraint material_reader_links_pkey primary key,
    variant_id  uuid        not null constraint material_reader_links_variant_fkey references propaganda_material_variants on delete cascade,
    revision    integer     not null,
    reader      text        not null,
    secret_hash bytea       not null,
    made_by     uuid        not null constraint material_reader_links_made_by_fkey references accounts,
    made_at     timestamptz not null,
    expires_at  timestamptz not null,
    opened_at   timestamptz,
    used_at     timestamptz,
    revoked_at  timestamptz,
    failures    integer     not null default 0
);
create index material_reader_links_variant_idx on material_reader_links (variant_id, made_at desc);

-- What a unit has to know at once: a warning that went public.
create table material_notices (
    id          uuid        not null constraint material_notices_pkey primary key,
    unit_id     uuid        not null constraint material_notices_unit_fkey references units,
    material_id uuid        not null constraint material_notices_material_fkey references propaganda_materials on delete cascade,
    urgency     text        not null,
    sent_at     timestamptz not null,
    read_at     timestamptz,
    read_by     uuid        constraint material_notices_read_by_fkey references accounts,
    constraint material_notices_unit_material_key unique (unit_id, material_id)
);
create index material_notices_unread_idx on material_notices (unit_id, sent_at desc) where read_at is null;
