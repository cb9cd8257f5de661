-- Who somebody of the province's sign-in system is here; an administrator undoes it.
create table sso_links (
    id         uuid        not null constraint sso_links_pkey primary key,
    issuer     text        not null,
    subject    text        not null,
    account_id uuid        not null constraint sso_links_account_fkey references accounts,
    linked_at  timestamptz not null,
    constraint sso_links_issuer_subject_key unique (issuer, subject),
    constraint sso_links_account_key unique (account_id)
);
-- What must come back with a person who was sent there; good once, for minutes.
create table sso_attempts (
    token_hash    bytea       not null constraint sso_attempts_pkey primary key, -- SHA-256 of the browser's cookie
    state         text        not null,
    nonce         text        not null,
    verifier      text        not null, -- PKCE
    shared_device boolean     not null,
    expires_at    timestamptz not null
);
create index sso_attempts_expires_idx on sso_attempts (expires_at);
create index accounts_email_idx on accounts (lower(email));
alter table sessions
    add column by_password   boolean not null default true,  -- how it began
    add column shared_device boolean not null default false; -- its cookie is gone with the browser
