create table accounts (
    id            uuid        not null constraint accounts_pkey primary key,
    username      text        not null constraint accounts_username_key unique,
    display_name  text        not null,
    password_hash text        not null, -- Argon2id, PHC string
    active        boolean     not null,
    created_at    timestamptz not null
);
create table memberships (
    id         uuid not null constraint memberships_pkey primary key,
    account_id uuid not null constraint memberships_account_fkey references accounts,
    unit_id    uuid not null constraint memberships_unit_fkey references units,
    role       text not null constraint memberships_role_check
        check (role in ('UNIT_OFFICER', 'UNIT_HEAD', 'COORDINATOR', 'EDITOR', 'LEADER', 'ADMIN')),
    valid_from date not null,
    valid_to   date,
    constraint memberships_account_unit_role_key unique (account_id, unit_id, role, valid_from)
);

create table sessions (
    id         uuid        not null constraint sessions_pkey primary key,
    account_id uuid        not null constraint sessions_account_fkey references accounts,
    created_at timestamptz not null,
    expires_at timestamptz not null, -- absolute end, whatever is refreshed
    ended_at   timestamptz
);
create index sessions_account_idx on sessions (account_id);
create table refresh_tokens (
    token_hash  bytea       not null constraint refresh_tokens_pkey primary key, -- SHA-256 of 256 random bits
    session_id  uuid        not null constraint refresh_tokens_session_fkey references sessions on delete cascade,
    issued_at   timestamptz not null,
    expires_at  timestamptz not null,
    replaced_at timestamptz
);
create index refresh_tokens_session_idx on refresh_tokens (session_id);

create table login_throttles (
    subject       text        not null constraint login_throttles_pkey primary key, -- 'account:…' or 'address:…', hashed
    failures      integer     not null,
    blocked_until timestamptz not null,
    updated_at    timestamptz not null
);
