-- Ý kiến trao đổi on a place of a report or on the whole of it.
create table submission_comments (
    id             uuid        not null constraint submission_comments_pkey primary key,
    submission_id  uuid        not null constraint submission_comments_submission_fkey references submissions,
    thread_id      uuid        constraint submission_comments_thread_fkey references submission_comments, -- null: begins one
    pointer        text,       -- JSON pointer into the content; null: the report as a whole
    text           text        not null,
    mentioned_id   uuid        constraint submission_comments_mentioned_fkey references units,
    unit_id        uuid        not null constraint submission_comments_unit_fkey references units, -- for which the author wrote
    account_id     uuid        not null constraint submission_comments_account_fkey references accounts,
    created_at     timestamptz not null,
    resolved_at    timestamptz,
    resolved_by_id uuid        constraint submission_comments_resolved_by_fkey references accounts,
    constraint submission_comments_resolved_check check ((resolved_at is null) = (resolved_by_id is null)),
    constraint submission_comments_thread_check check (thread_id is null or (pointer is null and resolved_at is null))
);
create index submission_comments_submission_idx on submission_comments (submission_id, created_at);
create index submission_comments_mentioned_idx on submission_comments (mentioned_id, created_at) where resolved_at is null;
-- A unit that was asked to report after the period had opened, and why.
alter table submissions
    add column joined_reason text,
    add column joined_until  date; -- its own last day, where the period's was too near
