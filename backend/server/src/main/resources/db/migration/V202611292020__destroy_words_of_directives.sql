-- Words that should never have come in are destroyed; the number stays, with when and why.
alter table directives
    add column shredded_at      timestamptz,
    add column shredded_because text,
    add constraint directives_shredded_check check ((shredded_at is null) = (shredded_because is null));
