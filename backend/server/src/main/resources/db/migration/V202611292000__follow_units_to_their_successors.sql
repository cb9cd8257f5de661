-- Whether the duties of a unit were handed over to one of these, on however many steps.
create function came_into(units uuid[], unit uuid) returns boolean
    language sql stable parallel safe
as $$
    with recursive after (id) as (
        select s.successor_id from unit_successions s where s.predecessor_id = unit and s.act_id is not null
        union
        select s.successor_id from unit_successions s join after a on s.predecessor_id = a.id where s.act_id is not null)
    select exists (select from after where id = any (units));
$$;
