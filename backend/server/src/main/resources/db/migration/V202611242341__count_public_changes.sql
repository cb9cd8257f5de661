-- One number that grows with every change the public can see, so that what was rendered before is never shown after.
-- A row, not a sequence: a sequence moves before the change is visible, and an old page would be kept under the new number.
create table public_changes (
    one_row    boolean     not null default true constraint public_changes_pkey primary key constraint public_changes_one_row_check check (one_row),
    number     bigint      not null,
    changed_at timestamptz not null
);
insert into public_changes (number, changed_at) values (1, now());

-- Once a transaction, at its end: its lock on the row lasts for the commit alone and takes part in no deadlock.
create function count_public_change() returns trigger
    language plpgsql as $$
begin
    if current_setting('dondoc.public_change', true) is distinct from pg_current_xact_id()::text then
        perform set_config('dondoc.public_change', pg_current_xact_id()::text, true);
        update public_changes set number = number + 1, changed_at = clock_timestamp();
    end if;
    return null;
end $$;

create constraint trigger propaganda_materials_public_change after insert or update or delete on propaganda_materials
    deferrable initially deferred for each row execute function count_public_change();
create constraint trigger propaganda_material_variants_public_change after insert or delete on propaganda_material_variants
    deferrable initially deferred for each row execute function count_public_change();
-- Drafts are saved often and seen by nobody.
create constraint trigger propaganda_material_variants_public_update after update on propaganda_material_variants
    deferrable initially deferred for each row
    when (old.live_id is distinct from new.live_id or old.live_since is distinct from new.live_since
        or old.gone_at is distinct from new.gone_at or old.gone_reason is distinct from new.gone_reason)
    execute function count_public_change();
create constraint trigger material_topic_links_public_change after insert or update or delete on material_topic_links
    deferrable initially deferred for each row execute function count_public_change();
create constraint trigger material_topics_public_change after insert or update or delete on material_topics
    deferrable initially deferred for each row execute function count_public_change();
