-- What a unit was called, and under whom it stood, before the last change: one row for each change, none without.
create table unit_pasts (
    unit_id     uuid not null constraint unit_pasts_unit_fkey references units,
    until       date not null, -- the last day on which this was so
    code        text not null,
    name        text not null,
    kind        text not null,
    parent_id   uuid constraint unit_pasts_parent_fkey references units,
    legal_basis text not null, -- of the change that ended it
    constraint unit_pasts_pkey primary key (unit_id, until)
);
alter table units add column version bigint not null default 0;
alter table unit_groups add column version bigint not null default 0;

-- A merge, split, rename or end as one act: what it moved stands with it, so that it can be undone.
create table succession_acts (
    id            uuid        not null constraint succession_acts_pkey primary key,
    version       bigint      not null,
    kind          text        not null constraint succession_acts_kind_check check (kind in ('MERGE', 'SPLIT', 'RENAME', 'DISSOLVE')),
    effective_on  date        not null,
    legal_basis   text        not null,
    status        text        not null constraint succession_acts_status_check check (status in ('DONE', 'UNDONE')),
    predecessors  uuid[]      not null,
    successors    uuid[]      not null,
    before        jsonb       not null, -- the predecessors as they were
    receipt       jsonb       not null, -- what was answered: what moved, what stayed
    done_at       timestamptz not null,
    done_by_id    uuid        not null constraint succession_acts_done_by_fkey references accounts,
    undone_at     timestamptz,
    undone_by_id  uuid        constraint succession_acts_undone_by_fkey references accounts,
    undone_reason text
);
create index succession_acts_done_idx on succession_acts (done_at);
create table succession_moves (
    act_id     uuid   not null constraint succession_moves_act_fkey references succession_acts,
    kind       text   not null, -- 'assignment', 'submission', 'membership', …
    subject_id uuid   not null,
    from_id    uuid   not null constraint succession_moves_from_fkey references units,
    to_id      uuid   not null constraint succession_moves_to_fkey references units,
    version    bigint not null, -- after the move: another one now means that somebody worked on it since
    state      text,            -- what undoing needs beside from and to
    constraint succession_moves_pkey primary key (act_id, kind, subject_id)
);
alter table unit_successions drop constraint unit_successions_kind_check;
alter table unit_successions add constraint unit_successions_kind_check check (kind in ('MERGE', 'SPLIT', 'RENAME', 'DISSOLVE'));
-- A recorded succession is a fact; with its act also the duties were handed over.
alter table unit_successions
    add column act_id       uuid constraint unit_successions_act_fkey references succession_acts,
    add column known_before boolean not null default true; -- recorded before the act, so undoing keeps it

-- Whose duty it was before it was handed over; null: always this unit's.
alter table assignments add column origin_id uuid constraint assignments_origin_fkey references units;
alter table assignments drop constraint assignments_clause_unit_key;
create unique index assignments_clause_unit_key on assignments (clause_id, unit_id, coalesce(origin_id, unit_id));
alter table submissions add column origin_id uuid constraint submissions_origin_fkey references units;
alter table submissions drop constraint submissions_period_unit_key;
create unique index submissions_period_unit_key on submissions (period_id, unit_id, coalesce(origin_id, unit_id));
