-- A reader may hand in the text as it should be; and who tries secrets is slowed down.
alter table material_reviews add column correction jsonb;
alter table material_reader_links add column blocked_until timestamptz;
create index material_reader_links_open_idx on material_reader_links (variant_id) where used_at is null and revoked_at is null;
