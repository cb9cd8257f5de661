-- Search over what is written: every text is found by its words as they stand (lower case, NFC) and by the same words
-- without marks. The columns are generated, so that nothing can be changed and stay found as it was.

-- What is no letter or digit separates: "1013/UBND-VHTT" is three words.
create function search_split(text) returns text
    language sql immutable strict parallel safe
    return regexp_replace($1, '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f]+', ' ', 'g');

create function search_lower(text) returns text
    language sql immutable strict parallel safe
    return lower(normalize($1, nfc) collate "und-x-icu");

create function search_words(text) returns tsvector
    language sql immutable strict parallel safe
    return strip(to_tsvector('pg_catalog.simple'::regconfig,
        search_split(search_lower(left($1, 100000))) || ' ' || search_split(f_unaccent(left($1, 100000)))));

-- All of these words, in any order; of the last one the beginning is enough.
create function search_query(text) returns tsquery
    language sql immutable strict parallel safe
    return (select to_tsquery('pg_catalog.simple'::regconfig,
                string_agg('''' || word || '''' || case when place = last and length(word) > 1 then ':*' else '' end, ' & '))
            from (select word, place, max(place) over () as last
                  from string_to_table(search_split($1), ' ') with ordinality w (word, place) where word <> '') words);

-- The texts of a report; figures and choices are no words.
create function submission_texts(content jsonb) returns text
    language sql immutable strict parallel safe
    return (select string_agg(said #>> '{}', ' ') from (
        select value as said from jsonb_each(content -> 'narrative')
        union all select value -> 'text' from jsonb_each(content -> 'values') where jsonb_typeof(value) = 'object' and value ? 'text'
    ) texts);

alter table directives
    add column found_by tsvector generated always as (search_words(coalesce(number, '') || ' ' || coalesce(subject, ''))) stored;
alter table clauses
    add column found_by tsvector generated always as (search_words(coalesce(heading, '') || ' ' || body)) stored;
alter table assignment_updates
    add column found_by tsvector generated always as (search_words(sentence)) stored;
-- What is not with the receiving side is nobody's to find: null, and no index entry for the many savings of a draft.
alter table submissions
    add column found_by tsvector generated always as (
        case when status in ('SUBMITTED', 'ACCEPTED') then search_words(submission_texts(content)) end) stored;
alter table propaganda_materials
    add column found_by        tsvector generated always as (search_words(title || ' ' || staff_words)) stored,
    add column public_found_by tsvector generated always as (search_words(public_words)) stored;

create index directives_found_by_idx on directives using gin (found_by);
create index clauses_found_by_idx on clauses using gin (found_by);
create index assignment_updates_found_by_idx on assignment_updates using gin (found_by);
create index submissions_found_by_idx on submissions using gin (found_by) where found_by is not null;
create index propaganda_materials_found_by_idx on propaganda_materials using gin (found_by);
create index propaganda_materials_public_found_by_idx on propaganda_materials using gin (public_found_by);
create index directive_reporters_unit_idx on directive_reporters (unit_id);
