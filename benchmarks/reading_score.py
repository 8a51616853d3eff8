#!/usr/bin/env python3
# ruff: noqa: BLE001, C901, PLR0912, S603, SIM905 - one script that runs alone, without Hefu
"""Score readings against gold files, as GUIDE.md describes.

    score.py GOLD_DIR PREDICTED_DIR          both hold ID.json
    score.py GOLD_DIR --run 'hefu read {} --format json'
                                             runs the command on each ID.txt
    options: --json (figures as JSON) · --docs (a line a document)

Needs nothing but the standard library. Exit status 0 unless a prediction is
missing or is not valid JSON (then 1, after the figures, each named).
"""

import argparse
import json
import re
import shlex
import subprocess
import sys
import unicodedata
from collections import Counter
from pathlib import Path

KINDS = ("pledge", "ask")


def fold(text):
    text = unicodedata.normalize("NFKC", text or "").casefold()
    text = re.sub(r"^the\s+", "", text.strip())
    return re.sub(r"[\s.,，。()（）'’\"“”-]+", "", text)


class Count:
    """True positives, predicted and gold totals of one figure."""

    def __init__(self):
        self.tp = self.pred = self.gold = 0

    def add(self, tp, pred, gold):
        self.tp += tp
        self.pred += pred
        self.gold += gold

    @property
    def p(self):
        return self.tp / self.pred if self.pred else float(not self.gold)

    @property
    def r(self):
        return self.tp / self.gold if self.gold else float(not self.pred)

    @property
    def f1(self):
        total = self.pred + self.gold
        return 2 * self.tp / total if total else 1.0


def char_set(spans):
    covered = set()
    for span in spans:
        covered.update(range(span["start"], span["end"]))
    return covered


def match_spans(gold, pred, threshold=0.5):
    """Pairs (gold, predicted), one to one, largest overlap over union first."""
    pairs = []
    for i, g in enumerate(gold):
        for j, p in enumerate(pred):
            inter = min(g["end"], p["end"]) - max(g["start"], p["start"])
            if inter > 0:
                union = max(g["end"], p["end"]) - min(g["start"], p["start"])
                if inter / union >= threshold:
                    pairs.append((inter / union, i, j))
    used_g, used_p, out = set(), set(), []
    for _, i, j in sorted(pairs, key=lambda t: (-t[0], t[1], t[2])):
        if i not in used_g and j not in used_p:
            used_g.add(i)
            used_p.add(j)
            out.append((gold[i], pred[j]))
    return out


def names_of(party):
    return {fold(n) for n in [party.get("name", ""), *party.get("aliases", [])]} - {""}


def align_parties(gold, pred):
    """Maps a predicted party's id to the gold party's id that shares a name."""
    mapping, taken = {}, set()
    for p in pred:
        for g in gold:
            if g["id"] not in taken and names_of(p) & names_of(g):
                mapping[p["id"]] = g["id"]
                taken.add(g["id"])
                break
    return mapping


def quantity_key(q):
    """Value, with the unit where it is a currency or a share; nouns are not compared."""
    value, unit = q.get("value"), q.get("unit") or ""
    value = round(float(value), 4) if isinstance(value, (int, float)) else fold(q.get("text"))
    return (value, unit if re.fullmatch(r"[A-Z]{3}|%", unit) else "")


SEASONS = {"21": "05", "22": "08", "23": "11", "24": "12", "33": "03", "34": "06", "35": "09", "36": "12"}


def last_day(edtf):
    """The deadline an EDTF string sets, comparable across its forms; None for none."""
    if not edtf:
        return None
    start, _, end = edtf.partition("/")
    day = ("from " + start) if end == ".." else (end or start)
    year, *rest = day.split("-")
    if rest and rest[0] in SEASONS:
        rest[0] = SEASONS[rest[0]]
    month = rest[0] if rest else "12"
    last = {"02": "28", "04": "30", "06": "30", "09": "30", "11": "30"}.get(month, "31")
    return f"{year}-{month}-{rest[1] if len(rest) > 1 else last}"


def score_document(gold, pred, figures):
    gu, pu = gold.get("undertakings", []), pred.get("undertakings", [])
    for kind in KINDS:
        g = char_set(u for u in gu if u.get("kind") == kind)
        p = char_set(u for u in pu if u.get("kind") == kind)
        figures["chars_" + kind].add(len(g & p), len(p), len(g))
    g, p = char_set(gu), char_set(pu)
    figures["chars_any"].add(len(g & p), len(p), len(g))
    matched = match_spans(gu, pu)
    figures["spans"].add(len(matched), len(pu), len(gu))
    mapping = align_parties(gold.get("parties", []), pred.get("parties", []))
    for gold_u, pred_u in matched:
        figures["undertaking_kind"].add(gold_u["kind"] == pred_u.get("kind"), 1, 1)
        bearers = {mapping.get(b, "?" + str(b)) for b in pred_u.get("bearers", [])}
        figures["bearer_accuracy"].add(bearers == set(gold_u.get("bearers", [])), 1, 1)
        others = {mapping.get(b, "?" + str(b)) for b in pred_u.get("counterparties", [])}
        figures["counterparties"].add(others == set(gold_u.get("counterparties", [])), 1, 1)
        figures["strength"].add(gold_u.get("strength") == pred_u.get("strength"), 1, 1)
        for field in ("themes", "programmes"):
            g = {fold(x) for x in gold_u.get(field, [])} - {"other"}
            p = {fold(x) for x in pred_u.get(field, [])} - {"other"}
            figures[field].add(len(g & p), len(p), len(g))
        due_g, due_p = last_day(gold_u.get("due")), last_day(pred_u.get("due"))
        figures["due"].add(bool(due_g) and due_g == due_p, bool(due_p), bool(due_g))
    quantities_g = Counter(quantity_key(q) for u in gu for q in u.get("quantities", []))
    quantities_p = Counter(quantity_key(q) for u in pu for q in u.get("quantities", []))
    figures["quantities"].add(
        sum((quantities_g & quantities_p).values()), sum(quantities_p.values()), sum(quantities_g.values())
    )
    figures["parties"].add(len(mapping), len(pred.get("parties", [])), len(gold.get("parties", [])))
    kinds_g = {p["id"]: p.get("kind") for p in gold.get("parties", [])}
    kinds_p = {mapping[p["id"]]: p.get("kind") for p in pred.get("parties", []) if p["id"] in mapping}
    figures["party_kind"].add(sum(kinds_g[i] == k for i, k in kinds_p.items()), len(kinds_p), len(kinds_p))
    people_g = {fold(p["name"]): p for p in gold.get("people", [])}
    people_p = {fold(p["name"]): p for p in pred.get("people", [])}
    both = people_g.keys() & people_p.keys()
    figures["people"].add(len(both), len(people_p), len(people_g))
    figures["people_roles"].add(
        sum(people_g[n].get("role") == people_p[n].get("role") for n in both), len(both), len(both)
    )
    for name in both:
        mapped = mapping.get(people_p[name].get("party"))
        figures["people_party"].add(people_g[name].get("party") == mapped, 1, 1)
        titles_g = {fold(t) for t in people_g[name].get("titles", [])}
        titles_p = {fold(t) for t in people_p[name].get("titles", [])}
        figures["people_titles"].add(len(titles_g & titles_p), len(titles_p), len(titles_g))
    ga, pa = gold.get("agreement") or {}, pred.get("agreement") or {}
    figures["agreement_kind"].add(ga.get("kind") == pa.get("kind"), 1, 1)
    figures["agreement_signed"].add(ga.get("signed") == pa.get("signed"), 1, 1)


NAMES = (
    "chars_pledge chars_ask chars_any spans undertaking_kind bearer_accuracy counterparties strength due "
    "quantities themes programmes parties party_kind people people_roles people_party people_titles "
    "agreement_kind agreement_signed"
).split()


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("gold", type=Path)
    ap.add_argument("predicted", type=Path, nargs="?")
    ap.add_argument("--run", help="command; {} stands for the text file")
    ap.add_argument("--json", action="store_true")
    ap.add_argument("--docs", action="store_true")
    args = ap.parse_args()
    if bool(args.predicted) == bool(args.run):
        ap.error("give PREDICTED_DIR or --run")
    figures = {n: Count() for n in NAMES}
    broken = []
    for path in sorted(args.gold.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        if "undertakings" not in gold:
            continue
        try:
            if args.run:
                command = [a.replace("{}", str(path.with_suffix(".txt"))) for a in shlex.split(args.run)]
                pred = json.loads(
                    subprocess.run(command, capture_output=True, check=True, timeout=300).stdout
                )
            else:
                pred = json.loads((args.predicted / path.name).read_text(encoding="utf-8"))
            if isinstance(pred, list):
                pred = pred[0]
        except Exception as error:  # a missing reading counts as an empty one, and is named
            broken.append(f"{path.stem}: {type(error).__name__}: {error}")
            pred = {}
        one = {n: Count() for n in NAMES}
        score_document(gold, pred, one)
        for n in NAMES:
            figures[n].add(one[n].tp, one[n].pred, one[n].gold)
        if args.docs:
            print(
                f"{path.stem:12} any {one['chars_any'].f1:.2f}  pledge {one['chars_pledge'].f1:.2f}  "
                f"ask {one['chars_ask'].f1:.2f}  spans {one['spans'].f1:.2f}  "
                f"bearers {one['bearer_accuracy'].f1:.2f}  parties {one['parties'].f1:.2f}"
            )
    if args.json:
        print(
            json.dumps(
                {
                    n: {
                        "p": round(c.p, 4),
                        "r": round(c.r, 4),
                        "f1": round(c.f1, 4),
                        "tp": c.tp,
                        "predicted": c.pred,
                        "gold": c.gold,
                    }
                    for n, c in figures.items()
                },
                indent=1,
            )
        )
    else:
        print(f"{'figure':18}{'P':>7}{'R':>7}{'F1':>7}{'gold':>8}{'predicted':>11}")
        for n, c in figures.items():
            print(f"{n:18}{c.p:7.3f}{c.r:7.3f}{c.f1:7.3f}{c.gold:8}{c.pred:11}")
    for line in broken:
        print("broken:", line, file=sys.stderr)
    sys.exit(1 if broken else 0)


if __name__ == "__main__":
    main()
