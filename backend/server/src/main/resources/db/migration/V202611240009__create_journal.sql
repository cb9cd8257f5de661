-- One entry for every write, in the write's own transaction.
create table journal_entries (
    id              uuid        not null constraint journal_entries_pkey primary key,
    at              timestamptz not null,
    account_id      uuid        constraint journal_entries_account_fkey references accounts, -- null: the system itself
    unit_id         uuid        constraint journal_entries_unit_fkey references units,
    action          text        not null, -- 'submission.submit'
    subject_id      uuid        not null,
    subject_version bigint      not null,
    fields          text[]      not null
);
create index journal_entries_subject_idx on journal_entries (subject_id, at);

create function journal_is_append_only() returns trigger language plpgsql as
$$begin raise exception 'the journal is append-only'; end$$;
create trigger journal_entries_append_only before update or delete or truncate on journal_entries
    for each statement execute function journal_is_append_only();
