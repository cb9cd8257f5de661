-- Gia hạn: one per report. The period keeps the original deadline, submissions.due_at is the one in force.
alter table submissions
    add column extension_status         text,
    add column extension_asked_until    date,
    add column extension_reason         text,
    add column extension_asked_at       timestamptz,
    add column extension_granted_until  date,
    add column extension_answer         text,
    add column extension_answered_at    timestamptz,
    add constraint submissions_extension_status_check check (extension_status in ('ASKED', 'GRANTED', 'REFUSED')),
    add constraint submissions_extension_whole_check check (
        (extension_status is null) = (extension_asked_until is null)
        and (extension_status = 'GRANTED') is not distinct from (case when extension_status is null then null else extension_granted_until is not null end));
create index submissions_extension_asked_idx on submissions (due_at, id) where extension_status = 'ASKED';
