-- Since when a unit has a duty: an order can be sent back for some working days only.
alter table assignments add column assigned_at timestamptz;
update assignments a
set assigned_at = coalesce(
        (select max(u.at) from assignment_updates u where u.assignment_id = a.id and u.action = 'assign-again'),
        (select min(u.at) from assignment_updates u where u.assignment_id = a.id and u.action in ('transfer', 'assign-later')),
        d.activated_at,
        a.updated_at)
from directives d
where d.id = a.directive_id;
alter table assignments alter column assigned_at set default now(), alter column assigned_at set not null;
