-- Search without diacritics: đ and every marked letter fold to the plain one, on both sides of the comparison.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

create function f_unaccent(text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary, normalize($1, nfc)));
