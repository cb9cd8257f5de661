-- What is made of a material's file in the background: smaller pictures, a first page, pages for the printer, facts.
create table material_renditions (
    id            uuid        not null constraint material_renditions_pkey primary key,
    file_id       uuid        not null constraint material_renditions_file_fkey references stored_files on delete cascade,
    kind          text        not null,
    state         text        not null constraint material_renditions_state_check check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    attempts      integer     not null default 0,
    claimed_until timestamptz, -- a worker that dies gives its work back
    result_id     uuid        constraint material_renditions_result_fkey references stored_files,
    facts         jsonb,
    message       text,        -- a code: why it could not be made
    asked_at      timestamptz not null,
    done_at       timestamptz,
    constraint material_renditions_file_kind_key unique (file_id, kind)
);
create index material_renditions_waiting_idx on material_renditions (asked_at) where state in ('QUEUED', 'RUNNING');
create index material_renditions_result_idx on material_renditions (result_id);
alter table material_consents add constraint material_consents_file_fkey foreign key (file_id) references stored_files;
