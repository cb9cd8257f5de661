-- The file a letter came in, as it came; at most 10 MB, one a directive, gone with a draft that is discarded.
create table letter_files (
    directive_id uuid   not null constraint letter_files_pkey primary key
        constraint letter_files_directive_fkey references directives on delete cascade,
    name         text   not null,
    sha256       text   not null,
    size         bigint not null,
    bytes        bytea  not null,
    facts        jsonb  not null
);
alter table letter_files alter column bytes set storage external; -- PDF and DOCX are compressed already
