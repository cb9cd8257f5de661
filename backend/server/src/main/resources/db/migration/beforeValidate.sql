-- Migrations that were mended after they had landed, because they failed on data that the tests did not have. Where the
-- first wording ran through, what it left is the same: its mark becomes that of the mended one. Nothing else is let by.
do $$
begin
    if to_regclass('flyway_schema_history') is not null then
        -- Failed wherever a material was public.
        update flyway_schema_history set checksum = 1640810869 where version = '202611242159' and checksum = 1118180965;
    end if;
end
$$;
