-- What a work is found by because of its topics, kept apart from what it says itself: a topic that gets another name or
-- synonym is found by it at once, over all its works, in the transaction that renames it, and no work gets a new version.
alter table propaganda_materials add column topic_words text not null default '';

create function words_of_topics(material uuid) returns text
    language sql stable as $$
    select coalesce(string_agg(concat_ws(' ', t.name, (select string_agg(s, ' ') from jsonb_array_elements_text(t.synonyms) s)), ' ' order by t.position), '')
    from material_topic_links k join material_topics t on t.code = k.topic_code where k.material_id = material
$$;

create function name_linked_works() returns trigger
    language plpgsql as $$
begin
    update propaganda_materials m set topic_words = words_of_topics(m.id) where m.id in (select c.material_id from changed c);
    return null;
end $$;

create function name_works_of_topics() returns trigger
    language plpgsql as $$
begin
    update propaganda_materials m set topic_words = words_of_topics(m.id)
    where m.id in (select k.material_id from material_topic_links k join changed c on c.code = k.topic_code)
        and m.topic_words <> words_of_topics(m.id);
    return null;
end $$;

create trigger material_topic_links_named after insert on material_topic_links
    referencing new table as changed for each statement execute function name_linked_works();
create trigger material_topic_links_unnamed after delete on material_topic_links
    referencing old table as changed for each statement execute function name_linked_works();
create trigger material_topics_named after update on material_topics
    referencing new table as changed for each statement execute function name_works_of_topics();

-- Until now both held the words of the topics too.
update propaganda_materials m set
    topic_words = words_of_topics(m.id),
    staff_words = concat_ws(' ', m.working_title, m.short_code,
        (select string_agg(concat_ws(' ', v.content ->> 'title', v.working_title), ' ') from propaganda_material_variants v where v.material_id = m.id)),
    public_words = case when m.public_state = 'NONE' then '' else concat_ws(' ', m.title,
        (select string_agg(concat_ws(' ', r.content ->> 'title', r.content ->> 'text', r.content ->> 'altText', r.content ->> 'transcript',
                r.content -> 'warning' ->> 'trick', r.content -> 'warning' ->> 'signs', r.content -> 'warning' ->> 'actions'), ' ')
            from propaganda_material_variants v join material_revisions r on r.id = v.live_id where v.material_id = m.id)) end;
set constraints all immediate;

-- The public finds nothing by the topics of what it may not know.
alter table propaganda_materials
    alter column search set expression as (f_unaccent(title || ' ' || staff_words || ' ' || topic_words)),
    alter column public_search set expression as (case when public_state = 'NONE' then '' else f_unaccent(public_words || ' ' || topic_words) end),
    alter column found_by set expression as (search_words(title || ' ' || staff_words || ' ' || topic_words)),
    alter column public_found_by set expression as (case when public_state = 'NONE' then search_words('') else search_words(public_words || ' ' || topic_words) end);
