-- The service works as dondoc_service, which owns nothing: it cannot change the schema, nor a row of the journal, whatever
-- its program is made to do. Where there is no such role (one user for everything) the triggers alone guard the journal.
do $$
declare
    lacking text;
begin
    if not exists (select from pg_roles where rolname = 'dondoc_service') or current_user = 'dondoc_service' then
        return;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('dondoc/grants', 0)); -- replicas that start at once
    -- By what it is: a table (r, p), a view (v) or a sequence (S)
    for lacking in
        select case when c.relkind in ('r', 'p') then format('select, insert, update, delete on public.%I', c.relname)
                    when c.relkind = 'v' then format('select on public.%I', c.relname)
                    else format('usage on sequence public.%I', c.relname) end
        from pg_class c
        where c.relnamespace = 'public'::regnamespace
          and c.relname not in ('flyway_schema_history', 'journal_entries', 'journal_seals')
          and case when c.relkind in ('r', 'p') then not has_table_privilege('dondoc_service', c.oid, 'delete')
                   when c.relkind = 'v' then not has_table_privilege('dondoc_service', c.oid, 'select')
                   when c.relkind = 'S' then not has_sequence_privilege('dondoc_service', c.oid, 'usage')
                   else false end
    loop
        execute format('grant %s to dondoc_service', lacking);
    end loop;
    if to_regclass('public.journal_seals') is not null and not has_table_privilege('dondoc_service', 'public.journal_seals', 'insert') then
        grant select, insert on public.journal_entries, public.journal_seals to dondoc_service;
    end if;
end
$$;
