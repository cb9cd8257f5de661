-- Chế độ báo cáo as coordinators make and change them.
alter table report_series
    add column version      bigint  not null default 0,
    add column code         text    not null default '', -- before the codes of its periods where a directive has several
    add column cumulative   boolean not null default true,
    add column starts_after date,                        -- nothing due up to this day is made; null: since the letter
    add column ends_on      date,                        -- nothing due after this day is made; null: without end
    add column skipped      jsonb   not null default '[]',
    add constraint report_series_directive_code_key unique (directive_id, code);
alter table report_series
    alter column version drop default,
    alter column code drop default,
    alter column cumulative drop default,
    alter column skipped drop default;
