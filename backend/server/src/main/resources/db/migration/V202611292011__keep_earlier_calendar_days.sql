-- What the calendar said of a day until somebody changed it; without a kind, that it was an ordinary one.
create table earlier_calendar_days (
    id         uuid        not null constraint earlier_calendar_days_pkey primary key,
    day        date        not null,
    kind       text        constraint earlier_calendar_days_kind_check check (kind in ('HOLIDAY', 'MAKE_UP')),
    name_vi    text,
    name_en    text,
    source     text,
    account_id uuid        not null constraint earlier_calendar_days_account_fkey references accounts,
    changed_at timestamptz not null,
    constraint earlier_calendar_days_told_check
        check (num_nulls(kind, name_vi, name_en, source) in (0, 4))
);
create index earlier_calendar_days_day_idx on earlier_calendar_days (day, changed_at);
