create table report_templates (
    id               uuid    not null constraint report_templates_pkey primary key,
    code             text    not null,
    template_version integer not null,
    form             jsonb   not null,
    constraint report_templates_code_version_key unique (code, template_version)
);

create table report_series (
    id           uuid    not null constraint report_series_pkey primary key,
    directive_id uuid    not null constraint report_series_directive_fkey references directives on delete cascade,
    label        text    not null,
    first_year   integer not null,
    occurrences  jsonb   not null,
    template_id  uuid    not null constraint report_series_template_fkey references report_templates
);
create index report_series_directive_idx on report_series (directive_id);

create table report_periods (
    id           uuid        not null constraint report_periods_pkey primary key,
    version      bigint      not null,
    directive_id uuid        not null constraint report_periods_directive_fkey references directives,
    series_id    uuid        constraint report_periods_series_fkey references report_series, -- null: a one-off period
    code         text        not null,
    label        text        not null,
    covers_from  date,
    covers_to    date,
    cumulative   boolean     not null,
    opens_on     date        not null,
    status       text        not null constraint report_periods_status_check check (status in ('PLANNED', 'OPEN', 'CLOSED')),
    due_words    text        not null,
    due_boundary text        not null constraint report_periods_due_boundary_check check (due_boundary in ('BEFORE', 'BY', 'ON')),
    due_date     date        not null,
    due_shift    text        not null constraint report_periods_due_shift_check check (due_shift in ('NONE', 'PREVIOUS', 'NEXT')),
    due_at       timestamptz not null, -- first instant that is late; fixed when the period is made
    template_id  uuid        not null constraint report_periods_template_fkey references report_templates,
    updated_at   timestamptz not null,
    constraint report_periods_directive_code_key unique (directive_id, code),
    constraint report_periods_covers_check check (covers_from is null or covers_to is null or covers_from <= covers_to)
);
create index report_periods_due_idx on report_periods (due_at, id);
create index report_periods_planned_idx on report_periods (opens_on) where status = 'PLANNED';

create table calendar_days (
    day     date not null constraint calendar_days_pkey primary key,
    kind    text not null constraint calendar_days_kind_check check (kind in ('HOLIDAY', 'MAKE_UP')),
    name_vi text not null,
    name_en text not null,
    source  text not null
);
