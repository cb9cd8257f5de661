create table propaganda_materials (
    id           uuid        not null constraint propaganda_materials_pkey primary key,
    version      bigint      not null,
    unit_id      uuid        not null constraint propaganda_materials_unit_fkey references units,
    kind         text        not null,
    topic        text        not null,
    title        text        not null,
    licence      text        not null,
    valid_until  date,       -- null: does not age
    published_at timestamptz,
    updated_at   timestamptz not null,
    search       text        generated always as (f_unaccent(title || ' ' || topic)) stored
);
create index propaganda_materials_search_idx on propaganda_materials using gin (search gin_trgm_ops);

create table propaganda_material_variants (
    id            uuid not null constraint propaganda_material_variants_pkey primary key,
    material_id   uuid not null constraint propaganda_material_variants_material_fkey references propaganda_materials on delete cascade,
    language      text not null, -- BCP 47
    language_name text not null,
    format        text not null,
    state         text not null constraint propaganda_material_variants_state_check
        check (state in ('DRAFT', 'REVIEWED', 'APPROVED', 'PUBLISHED', 'WITHDRAWN')),
    title         text not null,
    body          text not null,
    constraint propaganda_material_variants_language_format_key unique (material_id, language, format)
);
