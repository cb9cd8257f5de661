-- Sites of others that show our materials.
create table portals (
    id         uuid        not null constraint portals_pkey primary key,
    unit_id    uuid        not null constraint portals_unit_fkey references units,
    key        text        not null constraint portals_key_key unique,
    name       text        not null,
    host       text        not null constraint portals_host_key unique,
    created_at timestamptz not null
);
create constraint trigger portals_public_change after insert or update or delete on portals
    deferrable initially deferred for each row execute function count_public_change();

-- How often a month. No foreign key: the id of zeros counts the readers whom no registered portal sent.
create table portal_numbers (
    portal_id uuid   not null,
    month     date   not null constraint portal_numbers_month_check check (extract(day from month) = 1),
    what      text   not null constraint portal_numbers_what_check check (what in ('FEED', 'EMBED', 'VISIT', 'DOWNLOAD')),
    count     bigint not null,
    constraint portal_numbers_pkey primary key (portal_id, month, what)
);
