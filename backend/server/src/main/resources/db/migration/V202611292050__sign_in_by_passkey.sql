create table passkeys (
    id              uuid        not null constraint passkeys_pkey primary key,
    account_id      uuid        not null constraint passkeys_account_fkey references accounts,
    name            text        not null, -- the device, as its owner sees it
    credential_id   bytea       not null constraint passkeys_credential_key unique,
    credential      bytea       not null, -- attested credential data of WebAuthn: the public key with its id
    sign_count      bigint      not null,
    backup_eligible boolean     not null,
    backup_state    boolean     not null,
    created_at      timestamptz not null,
    last_used_at    timestamptz
);
create index passkeys_account_idx on passkeys (account_id);
-- What a device is asked to sign; good once, for minutes, on any replica.
create table passkey_challenges (
    challenge  bytea       not null constraint passkey_challenges_pkey primary key,
    account_id uuid constraint passkey_challenges_account_fkey references accounts, -- whose new passkey; null: a sign-in
    expires_at timestamptz not null
);
create index passkey_challenges_expires_idx on passkey_challenges (expires_at);
