create table directives (
    id               uuid        not null constraint directives_pkey primary key,
    version          bigint      not null,
    status           text        not null constraint directives_status_check
        check (status in ('DRAFT', 'ACTIVE', 'CLOSED', 'REVOKED', 'SUPERSEDED')),
    number           text,       -- null only while a draft leaves it open
    issued_on        date,
    kind             text        not null,
    subject          text,
    issuer_id        uuid        constraint directives_issuer_fkey references units,
    parent_number    text,
    parent_issued_on date,
    parent_issuer    text,
    campaign_from    date,
    campaign_to      date,
    consolidator_id  uuid        constraint directives_consolidator_fkey references units,
    demonstration    boolean     not null default false,
    registered_again boolean     not null default false, -- a person said that the same number may stand twice
    drafted_by_id    uuid        not null constraint directives_drafted_by_fkey references units,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    activated_at     timestamptz,
    search           text        generated always as (f_unaccent(coalesce(number, '') || ' ' || coalesce(subject, ''))) stored,
    constraint directives_active_check
        check (status = 'DRAFT' or (number is not null and issued_on is not null and subject is not null and issuer_id is not null))
);
-- One number in one year's series of one issuer (Nghị định 30/2020/NĐ-CP, Điều 15).
create unique index directives_registered_key on directives (issuer_id, lower(number), date_part('year', issued_on))
    where status <> 'DRAFT' and not registered_again;
create index directives_issued_idx on directives (issued_on desc nulls first, id desc);
create index directives_search_idx on directives using gin (search gin_trgm_ops);

create table intakes (
    directive_id uuid  not null constraint intakes_pkey primary key
        constraint intakes_directive_fkey references directives on delete cascade,
    source_text  text  not null,
    file_name    text,
    reading      jsonb not null,
    corrections  jsonb not null,
    duplicate_of uuid  constraint intakes_duplicate_of_fkey references directives
);

create table directive_receivers (
    directive_id uuid    not null constraint directive_receivers_directive_fkey references directives on delete cascade,
    unit_id      uuid    not null constraint directive_receivers_unit_fkey references units,
    position     integer not null,
    constraint directive_receivers_pkey primary key (directive_id, unit_id)
);
create index directive_receivers_unit_idx on directive_receivers (unit_id);

-- Who is to report, as the groups stood on the day of issue: a frozen copy.
create table directive_reporters (
    directive_id uuid not null constraint directive_reporters_directive_fkey references directives on delete cascade,
    unit_id      uuid not null constraint directive_reporters_unit_fkey references units,
    modality     text not null constraint directive_reporters_modality_check check (modality in ('ORDER', 'REQUEST')),
    constraint directive_reporters_pkey primary key (directive_id, unit_id)
);

create table clauses (
    id           uuid    not null constraint clauses_pkey primary key,
    directive_id uuid    not null constraint clauses_directive_fkey references directives on delete cascade,
    position     integer not null,
    label        text    not null,
    heading      text,
    body         text    not null,
    from_line    integer,
    to_line      integer,
    constraint clauses_directive_label_key unique (directive_id, label)
);
