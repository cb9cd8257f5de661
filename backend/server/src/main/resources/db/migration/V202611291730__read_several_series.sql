-- A letter may ask for reports in several rhythms: its reading has a list of them, each with an id that questions and answers name.
update intakes
set reading = jsonb_set(
    replace(reading::text, '"subject": "series"', '"subject": "series/S1"')::jsonb,
    '{series}',
    case
      when jsonb_typeof(reading -> 'series') = 'object'
        then jsonb_build_array(
            jsonb_build_object('id', 'S1', 'label', 'Báo cáo định kỳ') || (reading -> 'series'))
      else '[]'::jsonb
    end);

update intakes set corrections = replace(corrections::text, '"series"', '"series/S1"')::jsonb where corrections is not null;
update intakes set doubts = replace(doubts::text, '"key": "series"', '"key": "series/S1"')::jsonb where doubts is not null;
