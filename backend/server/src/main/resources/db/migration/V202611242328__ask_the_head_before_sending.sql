-- Prepare, the head approves, send: where a unit's head wants it so.
create table unit_sending (
    unit_id          uuid        not null constraint unit_sending_pkey primary key constraint unit_sending_unit_fkey references units,
    version          bigint      not null,
    two_step         boolean     not null,
    substitute_id    uuid        constraint unit_sending_substitute_fkey references accounts, -- approves while the head is away
    substitute_until date,
    updated_at       timestamptz not null,
    constraint unit_sending_substitute_check check ((substitute_id is null) = (substitute_until is null))
);
alter table submissions
    add column approval_status      text constraint submissions_approval_status_check check (approval_status in ('ASKED', 'GIVEN_BACK')),
    add column approval_asked_by_id uuid constraint submissions_approval_asked_by_fkey references accounts,
    add column approval_asked_at    timestamptz,
    add column approval_message     text,
    add column queries              integer not null default 0, -- of the last sending, each with its note
    add constraint submissions_approval_check check (approval_status is null or status in ('DRAFT', 'RETURNED'));
create index submissions_approval_asked_idx on submissions (unit_id, due_at, id) where approval_status = 'ASKED';
create index submissions_review_idx on submissions (directive_id, submitted_at, id) where status = 'SUBMITTED';
