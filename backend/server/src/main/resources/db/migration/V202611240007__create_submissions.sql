create sequence receipt_numbers;

create table submissions (
    id                 uuid        not null constraint submissions_pkey primary key,
    version            bigint      not null,
    directive_id       uuid        not null constraint submissions_directive_fkey references directives,
    period_id          uuid        not null constraint submissions_period_fkey references report_periods,
    unit_id            uuid        not null constraint submissions_unit_fkey references units,
    modality           text        not null constraint submissions_modality_check check (modality in ('ORDER', 'REQUEST')),
    status             text        not null constraint submissions_status_check
        check (status in ('NOT_STARTED', 'DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'WAIVED')),
    due_at             timestamptz not null, -- of the period; an extension moves this copy, the period keeps the original
    content            jsonb       not null,
    marks              jsonb       not null,
    return_message     text,
    resubmit_by        date,
    waived_reason      text,
    revision           integer     not null,
    first_submitted_at timestamptz,
    submitted_at       timestamptz,
    opened_at          timestamptz,
    opened_by_id       uuid        constraint submissions_opened_by_fkey references units,
    returned_at        timestamptz,
    accepted_at        timestamptz,
    receipt_number     text        constraint submissions_receipt_key unique,
    content_hash       text,
    updated_at         timestamptz not null,
    constraint submissions_period_unit_key unique (period_id, unit_id),
    constraint submissions_sent_check check (revision > 0 or first_submitted_at is null)
) with (fillfactor = 70); -- a draft is saved many times: room for HOT updates
create index submissions_unit_due_idx on submissions (unit_id, due_at, id);
create index submissions_directive_idx on submissions (directive_id, due_at, id);

create table submission_revisions (
    submission_id  uuid        not null constraint submission_revisions_submission_fkey references submissions,
    revision       integer     not null,
    content        jsonb       not null,
    content_hash   text        not null,
    receipt_number text        not null,
    submitted_at   timestamptz not null,
    submitted_by   uuid        not null constraint submission_revisions_account_fkey references accounts,
    constraint submission_revisions_pkey primary key (submission_id, revision)
);
