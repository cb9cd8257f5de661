-- What a directive names: its legal basis and, marked, what it carries out. Linked when the register has it.
create table directive_citations (
    id           uuid    not null constraint directive_citations_pkey primary key,
    directive_id uuid    not null constraint directive_citations_directive_fkey references directives on delete cascade,
    position     integer not null,
    carried_out  boolean not null, -- the directive above this one
    number       text,             -- null: a law named without its number
    number_key   text generated always as (replace(f_unaccent(number), ' ', '')) stored,
    issued_on    date,
    kind         text,
    issuer       text,
    title        text,
    cited_id     uuid constraint directive_citations_cited_fkey references directives,
    constraint directive_citations_position_key unique (directive_id, position)
);
create index directive_citations_open_idx on directive_citations (number_key) where cited_id is null;
create index directive_citations_cited_idx on directive_citations (cited_id) where cited_id is not null;
create index directives_number_idx on directives (replace(f_unaccent(number), ' ', '')) where status <> 'DRAFT';

insert into directive_citations (id, directive_id, position, carried_out, number, issued_on, kind, issuer, title)
select gen_random_uuid(), d.id, 0, true, d.parent_number, d.parent_issued_on, null, d.parent_issuer, null
from directives d where d.status <> 'DRAFT' and d.parent_number is not null;
insert into directive_citations (id, directive_id, position, carried_out, number, issued_on, kind, issuer, title)
select gen_random_uuid(), d.id, c.n, false, c.cited ->> 'number', (c.cited ->> 'issuedOn')::date, c.cited ->> 'kind',
       c.cited ->> 'issuer', c.cited ->> 'title'
from directives d
join intakes i on i.directive_id = d.id
cross join lateral jsonb_array_elements(i.reading -> 'citations') with ordinality c (cited, n)
where d.status <> 'DRAFT' and c.cited ->> 'number' is distinct from d.parent_number;
-- The sure half of the rule (number and date, one candidate); the rest is linked when something is registered.
update directive_citations c set cited_id = d.id
from directives d
where d.status <> 'DRAFT' and replace(f_unaccent(d.number), ' ', '') = c.number_key and d.issued_on = c.issued_on
  and d.id <> c.directive_id
  and 1 = (select count(*) from directives o
           where o.status <> 'DRAFT' and replace(f_unaccent(o.number), ' ', '') = c.number_key and o.issued_on = c.issued_on);

-- A letter's words in 128 numbers, so that letters that are nearly the same find each other (docs/adr: likeness of letters).
create table letter_sketches (
    directive_id uuid      not null constraint letter_sketches_pkey primary key
        constraint letter_sketches_directive_fkey references directives on delete cascade,
    hashes       integer[] not null,
    bands        bigint[]  not null
);
create index letter_sketches_bands_idx on letter_sketches using gin (bands);

-- What units have issued to carry a directive out.
create table implementing_documents (
    id           uuid        not null constraint implementing_documents_pkey primary key,
    version      bigint      not null,
    directive_id uuid        not null constraint implementing_documents_directive_fkey references directives,
    unit_id      uuid        not null constraint implementing_documents_unit_fkey references units,
    number       text        not null,
    issued_on    date        not null,
    title        text        not null,
    link         text,
    file_id      uuid        constraint implementing_documents_file_fkey references stored_files,
    added_by_id  uuid        not null constraint implementing_documents_added_by_fkey references accounts,
    added_at     timestamptz not null,
    withdrawn_at timestamptz
);
create unique index implementing_documents_number_key
    on implementing_documents (directive_id, unit_id, lower(number), date_part('year', issued_on))
    where withdrawn_at is null;
create index implementing_documents_unit_idx on implementing_documents (unit_id, directive_id);
