-- Files of a report that have come. Which files a report names stands in its content, and in each revision.
create table submission_files (
    submission_id uuid        not null constraint submission_files_submission_fkey references submissions,
    sha256        text        not null, -- as the unit named it
    file_id       uuid        not null constraint submission_files_file_fkey references stored_files,
    added_by      uuid        not null constraint submission_files_account_fkey references accounts,
    added_at      timestamptz not null,
    constraint submission_files_pkey primary key (submission_id, sha256)
);
create unique index submission_files_file_idx on submission_files (file_id);
