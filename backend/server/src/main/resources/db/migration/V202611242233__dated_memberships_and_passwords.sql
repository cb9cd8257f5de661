alter table accounts
    add column version               bigint not null default 0,
    add column email                 text,
    add column phone                 text,
    add column initial_until         timestamptz, -- the password was given by an administrator: use it once, before this
    add column initial_used          boolean not null default false,
    add column last_sign_in_at       timestamptz,
    add column search                text generated always as (f_unaccent(display_name || ' ' || username)) stored;
alter table sessions
    add column address    text, -- erasable; the journal names the session alone
    add column device     text,
    add column seen_by_id uuid constraint sessions_seen_by_fkey references accounts; -- support sees the service as this account
alter table memberships
    add column substitute_for_id uuid constraint memberships_substitute_for_fkey references accounts, -- người được thay
    add constraint memberships_validity_check check (valid_to is null or valid_to >= valid_from),
    add constraint memberships_substitute_ends_check check (substitute_for_id is null or valid_to is not null);
create index memberships_unit_idx on memberships (unit_id);
