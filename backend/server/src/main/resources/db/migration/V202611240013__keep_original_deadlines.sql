-- The deadline a period was made with, once a coordinator has moved it.
alter table report_periods
    add column original_due_words    text,
    add column original_due_boundary text,
    add column original_due_date     date,
    add column original_due_shift    text,
    add column original_due_at       timestamptz;
