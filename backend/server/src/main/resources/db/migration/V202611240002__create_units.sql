create table units (
    id           uuid    not null constraint units_pkey primary key,
    code         text    not null constraint units_code_key unique,
    name         text    not null,
    kind         text    not null,
    hierarchical boolean not null,
    parent_id    uuid    constraint units_parent_fkey references units, -- null: a root
    path         text    not null, -- ids from the root down to this unit, each followed by '/'
    aliases      jsonb   not null, -- short, former and other names, as a list
    valid_from   date    not null,
    valid_to     date,             -- null: still in force
    search       text    generated always as (f_unaccent(name || ' ' || aliases::text)) stored,
    constraint units_validity_check check (valid_to is null or valid_to >= valid_from)
);
create index units_parent_idx on units (parent_id);
create index units_path_idx on units (path text_pattern_ops);
create index units_search_idx on units using gin (search gin_trgm_ops);

create table unit_groups (
    id      uuid   not null constraint unit_groups_pkey primary key,
    code    text   not null constraint unit_groups_code_key unique,
    name    text   not null,
    aliases jsonb  not null
);
create table unit_group_members (
    group_id   uuid not null constraint unit_group_members_group_fkey references unit_groups on delete cascade,
    unit_id    uuid not null constraint unit_group_members_unit_fkey references units,
    valid_from date not null,
    valid_to   date,
    constraint unit_group_members_pkey primary key (group_id, unit_id, valid_from)
);

create table unit_successions (
    predecessor_id uuid not null constraint unit_successions_predecessor_fkey references units,
    successor_id   uuid not null constraint unit_successions_successor_fkey references units,
    kind           text not null constraint unit_successions_kind_check check (kind in ('MERGE', 'SPLIT', 'RENAME')),
    share          text not null constraint unit_successions_share_check check (share in ('WHOLE', 'PART')),
    effective_on   date not null,
    legal_basis    text not null,
    constraint unit_successions_pkey primary key (predecessor_id, successor_id, effective_on)
);
