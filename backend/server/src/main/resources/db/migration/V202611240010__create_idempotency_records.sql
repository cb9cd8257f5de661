-- The first answer of a POST with an Idempotency-Key, written in the transaction of the change itself.
create table idempotency_records (
    account_id   uuid        not null constraint idempotency_records_account_fkey references accounts,
    key          text        not null,
    request_hash bytea       not null, -- SHA-256 of method, path and body
    status       smallint    not null,
    location     text,
    etag         text,
    body         text        not null, -- as it was sent, byte for byte
    created_at   timestamptz not null,
    constraint idempotency_records_pkey primary key (account_id, key)
);
create index idempotency_records_created_idx on idempotency_records (created_at);
