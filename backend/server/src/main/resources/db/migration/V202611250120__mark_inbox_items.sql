-- What somebody has read of what waits for them; everything else about an item is derived from its cause.
create table inbox_marks (
    account_id uuid        not null constraint inbox_marks_account_fkey references accounts,
    kind       text        not null,
    subject_id uuid        not null,
    read_at    timestamptz not null,
    constraint inbox_marks_pkey primary key (account_id, kind, subject_id)
);
create index assignment_explanations_asked_by_idx on assignment_explanations (asked_by_unit_id) where settled_at is null;
create index submission_comments_open_idx on submission_comments (created_at) where resolved_at is null and thread_id is null;
create index directives_drafted_by_idx on directives (drafted_by_id) where status = 'DRAFT';
create index assignments_turn_idx on assignments (directive_id, status) where status in ('REPORTED_DONE', 'SENT_BACK');
