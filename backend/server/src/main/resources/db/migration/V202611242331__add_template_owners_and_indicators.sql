-- A template version never changes; who made it and that it is retired stand beside it.
alter table report_templates
    add column version        bigint      not null default 0,
    add column owner_id       uuid        constraint report_templates_owner_fkey references units, -- null: everybody's
    add column created_by     uuid        constraint report_templates_created_by_fkey references accounts, -- null: came with the product
    add column created_at     timestamptz not null default '2023-01-01T00:00:00+07:00',
    add column retired_at     timestamptz,
    add column retired_reason text,
    add column search         text        not null generated always as (f_unaccent(code || ' ' || coalesce(form -> 'name' ->> 'vi', ''))) stored;
alter table report_templates alter column created_at drop default;
alter table report_templates alter column version drop default;
create index report_templates_recent_idx on report_templates (created_at desc, id desc);

-- The dictionary from which fields are picked: one definition of what is counted, and how it adds up.
create table indicators (
    id         uuid        not null constraint indicators_pkey primary key,
    code       text        not null,
    label      jsonb       not null,
    help       jsonb,
    measure    jsonb       not null,
    type       text        not null constraint indicators_type_check check (type in ('INTEGER', 'DECIMAL')),
    over_units text        not null constraint indicators_over_units_check check (over_units in ('SUM', 'LAST', 'MAX', 'RATIO', 'NONE')),
    over_time  text        not null constraint indicators_over_time_check check (over_time in ('SUM', 'LAST', 'MAX', 'NONE')),
    source     text        not null,
    owner_id   uuid        constraint indicators_owner_fkey references units, -- null: of the starter pack
    created_at timestamptz not null,
    constraint indicators_code_key unique (code)
);

-- Where the reference data was loaded before there was a dictionary; a fresh start loads it afterwards.
insert into indicators (id, code, label, help, measure, type, over_units, over_time, source, created_at)
select gen_random_uuid(), f ->> 'code', f -> 'label', nullif(f -> 'help', 'null'), f -> 'measureUnit', f ->> 'type', f ->> 'overUnits',
       f ->> 'overTime', t.form -> 'name' ->> 'vi', t.created_at
from report_templates t, jsonb_array_elements(t.form -> 'fields') f
where t.owner_id is null and t.template_version = 1
on conflict do nothing;
