-- Files that are kept. The bytes lie in the file store under storage_key, which nobody chose and no client knows.
create table stored_files (
    id            uuid        not null constraint stored_files_pkey primary key,
    storage_key   text        not null constraint stored_files_storage_key_key unique,
    name          text        not null,
    content_type  text        not null,
    size          bigint      not null constraint stored_files_size_check check (size > 0),
    sha256        text        not null, -- of the bytes that are kept
    sent_sha256   text        not null, -- of the bytes that came; another one where a photo's metadata were removed
    width         integer,
    height        integer,
    created_by    uuid        not null constraint stored_files_account_fkey references accounts,
    created_at    timestamptz not null,
    dropped_at    timestamptz           -- nothing refers to it any more; the sweep removes bytes, then row
);
create index stored_files_dropped_idx on stored_files (dropped_at) where dropped_at is not null;

-- Files on their way (tus). received and digest are what is safe on disk: after a crash the rest is cut off.
create table uploads (
    id              uuid        not null constraint uploads_pkey primary key,
    account_id      uuid        not null constraint uploads_account_fkey references accounts,
    purpose         text        not null,
    name            text        not null,
    length          bigint      not null constraint uploads_length_check check (length > 0),
    declared_sha256 text,
    received        bigint      not null constraint uploads_received_check check (received between 0 and length),
    digest          bytea       not null,
    state           text        not null constraint uploads_state_check
        check (state in ('RECEIVING', 'CHECKING', 'READY', 'REFUSED', 'CLAIMED', 'EXPIRED')),
    problem         text,
    storage_key     text        not null constraint uploads_storage_key_key unique,
    file_id         uuid        constraint uploads_file_fkey references stored_files on delete set null,
    holder          uuid,       -- the request that writes now …
    held_until      timestamptz,-- … and for how long it may without a word
    created_at      timestamptz not null,
    expires_at      timestamptz not null
);
create index uploads_account_idx on uploads (account_id);
create index uploads_expiry_idx on uploads (expires_at);
create index uploads_checking_idx on uploads (created_at) where state = 'CHECKING';
