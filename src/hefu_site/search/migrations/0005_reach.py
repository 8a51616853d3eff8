"""On PostgreSQL, the passages of each audience and kind in their order: its full-text index knows no order."""

from django.db import migrations

TABLE = """
CREATE TABLE search_reach (
    audience text NOT NULL, kind text NOT NULL, passage bigint NOT NULL,
    PRIMARY KEY (audience, kind, passage)
)
"""
AUDIENCE = """
CREATE FUNCTION search_audience(words text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
    -- the tokens of an audience stand before that of the kind
    SELECT string_to_array(rtrim(split_part(words, 'ʘk', 1)), ' ')
$$
"""
KEEP = """
CREATE FUNCTION search_reach_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        DELETE FROM search_reach WHERE audience = ANY(search_audience(old.words))
            AND kind = old.kind AND passage = old.id;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO search_reach
            SELECT unnest(search_audience(new.words)), new.kind, new.id ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END
$$
"""
FILL = """
INSERT INTO search_reach SELECT unnest(search_audience(words)), kind, id FROM search_passage
    ON CONFLICT DO NOTHING
"""
TRIGGER = """
CREATE TRIGGER search_reach_keep AFTER INSERT OR DELETE OR UPDATE OF words, kind ON search_passage
    FOR EACH ROW EXECUTE FUNCTION search_reach_keep()
"""
UNDO = (
    "DROP TRIGGER search_reach_keep ON search_passage",
    "DROP FUNCTION search_reach_keep",
    "DROP FUNCTION search_audience",
    "DROP TABLE search_reach",
)


def keep_reach(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        for line in (TABLE, AUDIENCE, KEEP, FILL, TRIGGER, "ANALYZE search_reach"):
            schema_editor.execute(line)


def drop_reach(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        for line in UNDO:
            schema_editor.execute(line)


class Migration(migrations.Migration):
    dependencies = [("search", "0004_glances")]
    operations = [migrations.RunPython(keep_reach, drop_reach)]
