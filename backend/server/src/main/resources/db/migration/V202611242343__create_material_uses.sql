-- "Chúng tôi đã dùng": what a unit did with a public material.
create table material_uses (
    id           uuid        not null constraint material_uses_pkey primary key,
    version      bigint      not null,
    material_id  uuid        not null constraint material_uses_material_fkey references propaganda_materials,
    unit_id      uuid        not null constraint material_uses_unit_fkey references units,
    used_on      date        not null,
    place        text        not null,
    channel      text        not null constraint material_uses_channel_check check (channel in
        ('BROADCAST_STATION', 'NOTICE_BOARD', 'BULLETIN', 'PRINTED_MATTER', 'SPEAKER', 'WEB_PORTAL', 'SOCIAL_NETWORK', 'TELECOM_MESSAGE')),
    language     text,       -- tag of the edition, null: not said
    times        integer     not null constraint material_uses_times_check check (times > 0),
    reach        integer     constraint material_uses_reach_check check (reach >= 0), -- null: nobody counted
    photo_id     uuid        constraint material_uses_photo_fkey references stored_files,
    added_by     uuid        not null constraint material_uses_added_by_fkey references accounts,
    added_at     timestamptz not null,
    withdrawn_at timestamptz
);
create index material_uses_material_idx on material_uses (material_id) where withdrawn_at is null;
create index material_uses_unit_idx on material_uses (unit_id, used_on) where withdrawn_at is null;
-- The number of uses stands on the public page of the work.
create constraint trigger material_uses_public_change after insert or update or delete on material_uses
    deferrable initially deferred for each row execute function count_public_change();
