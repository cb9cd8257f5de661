-- Files that show that a duty was done: a step names them, their bytes follow. One file of a unit may serve many duties.
create table assignment_files (
    assignment_id uuid        not null constraint assignment_files_assignment_fkey references assignments,
    sha256        text        not null, -- as the unit named it
    name          text        not null,
    type          text        not null,
    size          bigint      not null constraint assignment_files_size_check check (size > 0),
    named_at      timestamptz not null,
    file_id       uuid        constraint assignment_files_file_fkey references stored_files, -- null: on its way
    added_by      uuid        constraint assignment_files_account_fkey references accounts,
    added_at      timestamptz,
    constraint assignment_files_pkey primary key (assignment_id, sha256),
    constraint assignment_files_added_check check (num_nulls(file_id, added_by, added_at) in (0, 3))
);
create index assignment_files_sha256_idx on assignment_files (sha256);
