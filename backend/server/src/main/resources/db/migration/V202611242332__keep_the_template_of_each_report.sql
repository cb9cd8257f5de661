-- A period may move to a newer version of its template: each report, and each sending of it, says which version it is in.
alter table submissions
    add column template_id         uuid constraint submissions_template_fkey references report_templates,
    add column template_changed_at timestamptz;
update submissions s set template_id = p.template_id from report_periods p where p.id = s.period_id;
alter table submissions alter column template_id set not null;

alter table submission_revisions add column template_id uuid constraint submission_revisions_template_fkey references report_templates;
update submission_revisions r set template_id = s.template_id from submissions s where s.id = r.submission_id;
alter table submission_revisions alter column template_id set not null;

-- What a draft held that the newer version has no place for is kept here, never lost in silence.
create table submission_template_changes (
    id               uuid        not null constraint submission_template_changes_pkey primary key,
    submission_id    uuid        not null constraint submission_template_changes_submission_fkey references submissions,
    from_template_id uuid        not null constraint submission_template_changes_from_fkey references report_templates,
    to_template_id   uuid        not null constraint submission_template_changes_to_fkey references report_templates,
    changed_by       uuid        not null constraint submission_template_changes_account_fkey references accounts,
    changed_at       timestamptz not null,
    moved            jsonb       not null, -- new code by old code
    dropped          jsonb       not null
);
create index submission_template_changes_submission_idx on submission_template_changes (submission_id, changed_at);
