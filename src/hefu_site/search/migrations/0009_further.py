"""PostgreSQL's search looks further from where it stood, and looks passages up many at a time."""

from importlib import import_module

from django.db import migrations

before = import_module("hefu_site.search.migrations.0007_latest")
LATEST = """
CREATE OR REPLACE FUNCTION search_latest(words text, audience text, kinds text, before bigint, most int)
RETURNS TABLE (kind text, id bigint) LANGUAGE plpgsql STABLE
-- Planned once. What the index of a kind can tell is never read from the table.
SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
    looking CONSTANT text[] := string_to_array(audience, ' '); -- two at most: everybody, and whoever asks
    asked tsquery := to_tsquery('simple', words);
    rare text[] := '{}';
    -- The kinds of which too few were found, what each was looked through down to, and how many it lacks.
    wanted text[] := string_to_array(kinds, ' ');
    starts bigint[] := array_fill(before, ARRAY[cardinality(wanted)]);
    lacking int[] := array_fill(most, ARRAY[cardinality(wanted)]);
    further text[];
    their_starts bigint[];
    they_lack int[];
    times int;
    start bigint;
    lacks int;
    ahead int;
    looked bigint[];
    ids bigint[];
BEGIN
    -- A common word stands among the latest passages. Where it was met, but too seldom, it is looked further.
    -- Of undertakings there are the most, and their texts are short.
    FOREACH times IN ARRAY '{1, 2, 6}'::int[] LOOP
        EXIT WHEN wanted = '{}' OR most > 100;
        further := '{}';
        their_starts := '{}';
        they_lack := '{}';
        FOR kind, start, lacks, ahead, looked, ids IN
            SELECT latest.*, ARRAY(
                SELECT passage.id FROM search_passage AS passage
                WHERE passage.id = ANY(latest.looked) AND passage.vector @@ asked
                ORDER BY passage.id DESC LIMIT latest.lacks
            )
            FROM (
                SELECT each.*, ARRAY(
                    SELECT reached.passage FROM (
                        (SELECT reach.passage FROM search_reach AS reach
                        WHERE reach.audience = looking[1] AND reach.kind = each.kind
                            AND reach.passage < each.start
                        ORDER BY reach.passage DESC LIMIT each.ahead)
                        UNION ALL
                        (SELECT reach.passage FROM search_reach AS reach
                        WHERE reach.audience = looking[2] AND reach.kind = each.kind
                            AND reach.passage < each.start
                        ORDER BY reach.passage DESC LIMIT each.ahead)
                    ) AS reached ORDER BY reached.passage DESC LIMIT each.ahead
                ) AS looked
                FROM (
                    SELECT every.*, times * most * CASE every.kind WHEN 'undertaking' THEN 10 ELSE 2 END
                    FROM unnest(wanted, starts, lacking) AS every (kind, start, lacks)
                ) AS each (kind, start, lacks, ahead)
                OFFSET 0 -- or the latest would be asked for twice
            ) AS latest
        LOOP
            IF ids <> '{}' THEN
                FOREACH id IN ARRAY ids LOOP
                    RETURN NEXT;
                END LOOP;
            END IF;
            IF cardinality(ids) = lacks OR cardinality(looked) < ahead THEN
                CONTINUE; -- enough, or all that there is
            ELSIF times = 1 AND ids = '{}' THEN
                rare := rare || kind;
            ELSE
                further := further || kind;
                their_starts := their_starts || looked[ahead];
                they_lack := they_lack || lacks - cardinality(ids);
            END IF;
        END LOOP;
        wanted := further;
        starts := their_starts;
        lacking := they_lack;
    END LOOP;
    IF rare = '{}' AND wanted = '{}' THEN
        RETURN;
    END IF;
    -- A word that was not met is rare, and quickly found in the index of its kind.
    asked := array_to_string(looking, ' | ')::tsquery && asked;%s
END
$$
"""
FROM_INDEX = """
    IF '{kind}' = ANY(rare || wanted) THEN
        start := coalesce(starts[array_position(wanted, '{kind}')], before);
        lacks := coalesce(lacking[array_position(wanted, '{kind}')], most);
        RETURN QUERY WITH found AS MATERIALIZED (
            -- a sum, or it would walk back from the latest through all that do not hold the words
            SELECT passage.id FROM search_passage AS passage
            WHERE passage.kind = '{kind}' AND passage.vector @@ asked AND passage.id + 0 < start
        ) SELECT '{kind}', found.id FROM found ORDER BY found.id DESC LIMIT lacks;
    END IF;"""
FUNCTION = LATEST % "".join(FROM_INDEX.format(kind=kind) for kind in before.KINDS)


def look_further(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(FUNCTION)


def look_anew(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(before.FUNCTION.replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION"))


class Migration(migrations.Migration):
    dependencies = [("search", "0008_numbers")]
    operations = [migrations.RunPython(look_further, look_anew)]
