-- Where each word of a letter stands on its page: from, to, left, top, width, height (ten-thousandths), confidence.
create table letter_pages (
    directive_id uuid  not null constraint letter_pages_directive_fkey references directives on delete cascade,
    page         int   not null,
    width        int   not null,
    height       int   not null,
    words        int[] not null,
    constraint letter_pages_pkey primary key (directive_id, page)
);
-- A JPEG, drawn when somebody first looks at the page.
create table letter_page_images (
    directive_id uuid  not null,
    page         int   not null,
    bytes        bytea not null,
    constraint letter_page_images_pkey primary key (directive_id, page),
    constraint letter_page_images_page_fkey foreign key (directive_id, page) references letter_pages on delete cascade
);
alter table letter_page_images alter column bytes set storage external;
-- What of a reading rests on words of a scan that were hard to see.
alter table intakes add column doubts jsonb not null default '[]';
