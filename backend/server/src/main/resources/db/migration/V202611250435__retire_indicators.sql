-- An indicator out of use: no new template asks it, those that do keep it, and reports are read as before.
alter table indicators
    add column version        bigint not null default 0,
    add column retired_at     timestamptz,
    add column retired_reason text,
    add constraint indicators_retired_check check ((retired_at is null) = (retired_reason is null));
