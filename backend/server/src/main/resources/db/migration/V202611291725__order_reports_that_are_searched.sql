-- The newest of what search may find in reports: most of the newest reports are not sent yet.
create index submissions_searched_idx on submissions (id) where found_by is not null;
