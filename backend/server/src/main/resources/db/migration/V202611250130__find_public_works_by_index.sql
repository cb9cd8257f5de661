-- Lists over 100,000 works: by language, by kind.
create index propaganda_material_variants_public_idx on propaganda_material_variants (language_id, material_id)
    where live_id is not null or gone_at is not null;
create index propaganda_materials_kind_idx on propaganda_materials (kind, public_changed_at desc, id desc) where public_state = 'LIVE';

-- A language is promised to the public from the moment it leaves its editors' hands: that is a public change too.
drop trigger propaganda_material_variants_public_update on propaganda_material_variants;
create constraint trigger propaganda_material_variants_public_update after update on propaganda_material_variants
    deferrable initially deferred for each row
    when (old.live_id is distinct from new.live_id or old.live_since is distinct from new.live_since
        or old.gone_at is distinct from new.gone_at or old.gone_reason is distinct from new.gone_reason
        or (old.sent_revision > 0 and old.state <> 'DRAFT') <> (new.sent_revision > 0 and new.state <> 'DRAFT'))
    execute function count_public_change();
