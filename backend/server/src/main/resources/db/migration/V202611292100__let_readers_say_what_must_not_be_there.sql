-- What a reader says must not be there: a mark of secrecy, a name; and what was done about it.
create table concerns (
    id             uuid        not null constraint concerns_pkey primary key,
    version        bigint      not null,
    directive_id   uuid        constraint concerns_directive_fkey references directives on delete cascade,
    submission_id  uuid        constraint concerns_submission_fkey references submissions on delete cascade,
    material_id    uuid        constraint concerns_material_fkey references propaganda_materials on delete cascade,
    about          text        not null constraint concerns_about_check check (about in ('SECRECY', 'PERSON', 'OTHER')),
    sentence       text        not null,
    reported_by_id uuid        not null constraint concerns_reported_by_fkey references accounts,
    unit_id        uuid        not null constraint concerns_unit_fkey references units,
    reported_at    timestamptz not null,
    answer         text,
    settled_by_id  uuid        constraint concerns_settled_by_fkey references accounts,
    settled_at     timestamptz,
    constraint concerns_subject_check check ((directive_id is null) <> (material_id is null)),
    constraint concerns_settled_check check ((settled_at is null) = (answer is null))
);
create index concerns_open_idx on concerns (reported_at) where settled_at is null;
create index concerns_reported_by_idx on concerns (reported_by_id, settled_at);
