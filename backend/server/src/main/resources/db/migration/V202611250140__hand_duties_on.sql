-- Pieces of a duty that its unit has handed on, inside the unit or to units below it.
create table assignment_pieces (
    id            uuid        not null constraint assignment_pieces_pkey primary key,
    version       bigint      not null,
    assignment_id uuid        not null constraint assignment_pieces_assignment_fkey references assignments,
    unit_id       uuid        constraint assignment_pieces_unit_fkey references units, -- null: stays in the unit of the duty
    account_id    uuid        constraint assignment_pieces_account_fkey references accounts, -- null: whoever works for the unit
    words         text        not null,
    due_on        date,       -- the last day; null: the duty's own
    status        text        not null constraint assignment_pieces_status_check check (status in ('GIVEN', 'DONE', 'RECALLED')),
    progress      text,
    progressed_at timestamptz,
    done_at       timestamptz,
    reason        text,       -- of the last giving back or recall
    given_by_id   uuid        not null constraint assignment_pieces_given_by_fkey references accounts,
    given_at      timestamptz not null,
    updated_at    timestamptz not null,
    constraint assignment_pieces_bearer_check check (unit_id is not null or account_id is not null),
    constraint assignment_pieces_done_check check ((status = 'DONE') = (done_at is not null))
);
create index assignment_pieces_assignment_idx on assignment_pieces (assignment_id);
create index assignment_pieces_account_idx on assignment_pieces (account_id) where status = 'GIVEN';
create index assignment_pieces_unit_idx on assignment_pieces (unit_id) where status = 'GIVEN';
