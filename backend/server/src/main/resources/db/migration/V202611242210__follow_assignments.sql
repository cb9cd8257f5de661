-- The last word on a duty; the whole story stands in assignment_updates.
alter table assignments
    add column progress            text,
    add column progressed_at       timestamptz,
    add column first_done_at       timestamptz, -- the first report of completion: what counts for the deadline
    add column confirmed_at        timestamptz,
    add column reason              text,        -- of the last sending back, return, cancelling
    add column transferred_from_id uuid constraint assignments_transferred_from_fkey references assignments;
create index assignments_due_idx on assignments (due_at, id) where due_at is not null;
create index assignments_updated_idx on assignments (updated_at desc, id desc);

create table assignment_updates (
    id            uuid        not null constraint assignment_updates_pkey primary key,
    assignment_id uuid        not null constraint assignment_updates_assignment_fkey references assignments,
    at            timestamptz not null,
    account_id    uuid        not null constraint assignment_updates_account_fkey references accounts,
    unit_id       uuid        not null constraint assignment_updates_unit_fkey references units,
    action        text        not null,
    sentence      text,       -- null where the action says it
    evidence      jsonb       not null
);
create index assignment_updates_assignment_idx on assignment_updates (assignment_id, at, id);

create table assignment_explanations (
    id               uuid        not null constraint assignment_explanations_pkey primary key,
    assignment_id    uuid        not null constraint assignment_explanations_assignment_fkey references assignments,
    question         text        not null,
    asked_at         timestamptz not null,
    asked_by_id      uuid        not null constraint assignment_explanations_asked_by_fkey references accounts,
    asked_by_unit_id uuid        not null constraint assignment_explanations_asked_by_unit_fkey references units,
    answer           text,
    answered_at      timestamptz,
    answered_by_id   uuid        constraint assignment_explanations_answered_by_fkey references accounts,
    settled_at       timestamptz,
    constraint assignment_explanations_answer_check check (num_nulls(answer, answered_at, answered_by_id) in (0, 3)),
    constraint assignment_explanations_settled_check check (settled_at is null or answered_at is not null)
);
create unique index assignment_explanations_open_key on assignment_explanations (assignment_id) where settled_at is null;
create index assignment_explanations_assignment_idx on assignment_explanations (assignment_id, asked_at desc);

create table assignment_stars (
    account_id    uuid not null constraint assignment_stars_account_fkey references accounts,
    assignment_id uuid not null constraint assignment_stars_assignment_fkey references assignments,
    constraint assignment_stars_pkey primary key (account_id, assignment_id)
);
