-- The seal of the journal: a gap-free sequence and a hash chain, in tables of their own, so that entries stay insert-only.
alter table journal_entries add column session_id uuid; -- from where: the session knows its address, the journal does not

-- What waits for its seal. A late commit waits like any other; nothing is found by looking at times or numbers.
create table journal_pending (
    tx       xid8 not null default pg_current_xact_id(), -- orders a batch: who began after another's commit comes later
    entry_id uuid not null,
    constraint journal_pending_pkey primary key (tx, entry_id)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
insert into journal_pending (entry_id) select id from journal_entries;

create function journal_awaits_seal() returns trigger language plpgsql as
$$begin insert into journal_pending (entry_id) select id from written; return null; end$$;
create trigger journal_entries_await_seal after insert on journal_entries
    referencing new table as written for each statement execute function journal_awaits_seal();

create table journal_seals (
    sequence  bigint      not null constraint journal_seals_pkey primary key, -- 1, 2, 3, …
    entry_id  uuid        not null constraint journal_seals_entry_key unique
        constraint journal_seals_entry_fkey references journal_entries,
    unit_id   uuid,       -- the entry's, here so that its index costs the sealer and not the writer
    hash      bytea       not null, -- SHA-256(hash before || canonical JSON of the entry)
    sealed_at timestamptz not null
);
create index journal_seals_unit_idx on journal_seals (unit_id, sequence);
create trigger journal_seals_append_only before update or delete or truncate on journal_seals
    for each statement execute function journal_is_append_only();

create table journal_head (
    one      boolean not null default true constraint journal_head_pkey primary key constraint journal_head_one_check check (one),
    sequence bigint  not null,
    hash     bytea   not null
);
insert into journal_head (sequence, hash) values (0, decode(repeat('00', 32), 'hex'));
