-- A directive that amends, replaces or revokes an earlier one; on its draft a proposal, done when it comes into force.
create table directive_changes (
    directive_id uuid        not null constraint directive_changes_pkey primary key
        constraint directive_changes_directive_fkey references directives on delete cascade,
    version      bigint      not null,
    target_id    uuid        not null constraint directive_changes_target_fkey references directives,
    kind         text        not null constraint directive_changes_kind_check check (kind in ('AMENDS', 'REPLACES', 'REVOKES')),
    reason       text        not null,
    pairs        jsonb       not null, -- which clause of the new one takes the place of which of the old, where a person said so
    dropped      jsonb       not null, -- clauses of the old one that an amendment takes out
    confirmed    text,       -- digest of the difference that a person has looked at
    done_at      timestamptz,
    constraint directive_changes_other_check check (directive_id <> target_id)
);
create index directive_changes_target_idx on directive_changes (target_id);

-- What became of each duty and each period: written once, read by the unit it concerns.
create table directive_change_lines (
    id                 uuid        not null constraint directive_change_lines_pkey primary key,
    directive_id       uuid        not null constraint directive_change_lines_directive_fkey references directives,
    target_id          uuid        not null constraint directive_change_lines_target_fkey references directives,
    subject            text        not null constraint directive_change_lines_subject_check check (subject in ('DUTY', 'PERIOD', 'SERIES')),
    effect             text        not null constraint directive_change_lines_effect_check check (effect in ('KEPT', 'CHANGED', 'DROPPED', 'ADDED')),
    subject_id         uuid,       -- null for what is added
    unit_id            uuid        constraint directive_change_lines_unit_fkey references units, -- null for periods
    before             jsonb,
    after              jsonb,
    note               text,
    at                 timestamptz not null,
    acknowledged_at    timestamptz,
    acknowledged_by_id uuid        constraint directive_change_lines_acknowledged_by_fkey references accounts
);
create index directive_change_lines_directive_idx on directive_change_lines (directive_id, unit_id);
create index directive_change_lines_target_idx on directive_change_lines (target_id, unit_id);
create index directive_change_lines_open_idx on directive_change_lines (unit_id) where acknowledged_at is null and effect <> 'KEPT';
