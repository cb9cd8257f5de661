create table assignments (
    id              uuid        not null constraint assignments_pkey primary key,
    version         bigint      not null,
    directive_id    uuid        not null constraint assignments_directive_fkey references directives,
    clause_id       uuid        not null constraint assignments_clause_fkey references clauses,
    unit_id         uuid        not null constraint assignments_unit_fkey references units,
    part            text        not null constraint assignments_part_check check (part in ('LEAD', 'COOPERATING')),
    modality        text        not null constraint assignments_modality_check check (modality in ('ORDER', 'REQUEST')),
    nature          text        not null constraint assignments_nature_check
        check (nature in ('CONTINUOUS', 'ONE_OFF', 'CAMPAIGN', 'PERIODIC')),
    status          text        not null constraint assignments_status_check
        check (status in ('ASSIGNED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'REPORTED_DONE', 'CONFIRMED', 'SENT_BACK', 'CANCELLED')),
    due_words       text,       -- the deadline's five columns are null together: most duties have none
    due_boundary    text        constraint assignments_due_boundary_check check (due_boundary in ('BEFORE', 'BY', 'ON')),
    due_date        date,
    due_shift       text        constraint assignments_due_shift_check check (due_shift in ('NONE', 'PREVIOUS', 'NEXT')),
    due_at          timestamptz,
    acknowledged_at timestamptz,
    updated_at      timestamptz not null,
    constraint assignments_clause_unit_key unique (clause_id, unit_id),
    constraint assignments_due_check check (num_nulls(due_words, due_boundary, due_date, due_shift, due_at) in (0, 5))
);
create index assignments_unit_idx on assignments (unit_id, directive_id);
create index assignments_directive_idx on assignments (directive_id);
