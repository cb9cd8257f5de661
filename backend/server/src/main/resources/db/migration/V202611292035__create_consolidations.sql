-- What the units reported for a period, added up: the reports as they were taken, the figures, the narrative.
create table consolidations (
    id            uuid        not null constraint consolidations_pkey primary key,
    version       bigint      not null,
    directive_id  uuid        not null constraint consolidations_directive_fkey references directives,
    period_id     uuid        not null constraint consolidations_period_fkey references report_periods,
    unit_id       uuid        not null constraint consolidations_unit_fkey references units,
    template_id   uuid        not null constraint consolidations_template_fkey references report_templates,
    status        text        not null constraint consolidations_status_check check (status in ('DRAFT', 'ISSUED')),
    taken_at      timestamptz not null,
    coverage      jsonb       not null,
    figures       jsonb       not null,
    narrative     jsonb       not null,
    supplements_id uuid       constraint consolidations_supplements_fkey references consolidations,
    number        text,
    issued_on     date,
    issued_at     timestamptz,
    content_hash  text,
    updated_at    timestamptz not null,
    constraint consolidations_issued_check check ((status = 'ISSUED') = (number is not null and issued_on is not null and issued_at is not null and content_hash is not null))
);
create unique index consolidations_one_draft_key on consolidations (period_id) where status = 'DRAFT';
create index consolidations_period_idx on consolidations (period_id, id);
create index consolidations_directive_idx on consolidations (directive_id, id);

-- Which sending of each expected report was taken, and how those stood that were not: under the names of that day.
create table consolidation_reports (
    consolidation_id   uuid        not null constraint consolidation_reports_consolidation_fkey references consolidations on delete cascade,
    submission_id      uuid        not null constraint consolidation_reports_submission_fkey references submissions,
    unit_id            uuid        not null constraint consolidation_reports_unit_fkey references units,
    unit_code          text        not null,
    unit_name          text        not null,
    modality           text        not null,
    status             text        not null,
    revision           integer     not null, -- 0: nothing was ever sent
    due_at             timestamptz not null,
    first_submitted_at timestamptz,
    content_hash       text,
    waived_reason      text,
    constraint consolidation_reports_pkey primary key (consolidation_id, submission_id)
);
create index consolidation_reports_submission_idx on consolidation_reports (submission_id);
create index consolidation_reports_unit_idx on consolidation_reports (unit_id);
