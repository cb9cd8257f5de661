-- What somebody said about a unit that came into an addressed group after the directive: asked too, or not.
create table later_joiner_answers (
    directive_id uuid        not null constraint later_joiner_answers_directive_fkey references directives,
    unit_id      uuid        not null constraint later_joiner_answers_unit_fkey references units,
    asked        boolean     not null,
    reason       text        not null,
    account_id   uuid        not null constraint later_joiner_answers_account_fkey references accounts,
    at           timestamptz not null,
    constraint later_joiner_answers_pkey primary key (directive_id, unit_id)
);
create index unit_group_members_from_idx on unit_group_members (valid_from);

-- Clauses that spoke to a group, and units that came into it later and have nothing of them. Which group was meant is read
-- from the duties: every member of the day of issue has one on the clause. Nobody is asked by that alone.
create view later_joiners as
select d.id as directive_id, c.id as clause_id, g.id as group_id, m.unit_id, m.valid_from as joined_on,
       least(m.valid_to, u.valid_to) as left_on
from directives d
join unit_group_members m on m.valid_from > d.issued_on
join units u on u.id = m.unit_id
join unit_groups g on g.id = m.group_id
join clauses c on c.directive_id = d.id
where d.status = 'ACTIVE'
  and not exists (select from later_joiner_answers x where x.directive_id = d.id and x.unit_id = m.unit_id)
  and not exists (select from assignments a where a.clause_id = c.id and a.unit_id = m.unit_id)
  and not exists (select from unit_group_members b where b.group_id = g.id and b.unit_id = m.unit_id
                  and b.valid_from <= d.issued_on and (b.valid_to is null or b.valid_to >= d.issued_on))
  and exists (select from unit_group_members t where t.group_id = g.id
              and t.valid_from <= d.issued_on and (t.valid_to is null or t.valid_to >= d.issued_on))
  and not exists (select from unit_group_members t where t.group_id = g.id
                  and t.valid_from <= d.issued_on and (t.valid_to is null or t.valid_to >= d.issued_on)
                  and not exists (select from assignments a where a.clause_id = c.id and coalesce(a.origin_id, a.unit_id) = t.unit_id));
