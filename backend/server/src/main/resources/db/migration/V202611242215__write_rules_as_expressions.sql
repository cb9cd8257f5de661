-- The five fixed kinds of rules become expressions (docs/rules.md); what is one already stays.
update report_templates
set form = jsonb_set(form, '{rules}', (
    select coalesce(jsonb_agg(
        case when rule ? 'expression' then rule
        else jsonb_build_object(
            'id', rule -> 'id',
            'severity', rule -> 'severity',
            'field', rule -> 'left',
            'expression', case rule ->> 'kind'
                when 'LESS_OR_EQUAL' then format('%s <= %s', rule ->> 'left', rule ->> 'right')
                when 'REQUIRES_POSITIVE' then format('%s > 0 => %s > 0', rule ->> 'left', rule ->> 'right')
                when 'RATIO_AT_MOST' then format('%s / %s <= %s', rule ->> 'left', rule ->> 'right', trim_scale((rule ->> 'limit')::numeric))
                when 'NOT_BELOW_PREVIOUS' then format('%1$s >= soFar(%1$s)', rule ->> 'left')
                when 'GROWTH_AT_MOST' then format('%1$s / previous(%1$s) <= %2$s', rule ->> 'left', trim_scale((rule ->> 'limit')::numeric))
            end,
            'message', rule -> 'message')
        end order by place), '[]'::jsonb)
    from jsonb_array_elements(form -> 'rules') with ordinality as listed (rule, place)));
