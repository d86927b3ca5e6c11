#!/usr/bin/env python3
"""Scores `ibid extract` of what typeset.py typeset: entries (a list's, else the notes), links from text to work, sentences whole and in order.

usage: score.py FOLDER DOCUMENTS.jsonl [--wrong]
"""
import json, os, re, sys
from collections import Counter, defaultdict
L = lambda s: re.sub(r"[\W_]+", "", s.casefold())

def strip(raw, label):
    raw = raw.strip()
    return re.sub(r"^\W*" + re.escape(label) + r"\W*", "", raw) if label and re.match(r"^\W*" + re.escape(label), raw) else raw

def main(folder, documents, show):
    gold = json.load(open(os.path.join(folder, "gold.json"), encoding="utf8"))
    by = defaultdict(Counter)
    for line in open(documents, encoding="utf8"):
        d = json.loads(line); name = os.path.basename(d["file"]); g = gold.get(name)
        if not g: continue
        c = d.get("citations") or {}
        want = {L(e): i for i, e in enumerate(g["entries"])}
        notes = {L(n): i for n, i in g["notes"]}
        right, work, wrong = set(), {}, []
        rs = c.get("references", [])
        for r in rs:
            k = L(strip(r["raw"], r.get("label")))
            if k in want: right.add(k); work[r["id"]] = want[k]
            elif k in notes: work[r["id"]] = notes[k]
            else: wrong.append(r["raw"])
        n_notes_right = len({L(strip(r["raw"], r.get("label"))) for r in rs} & set(notes)) if notes else 0
        listed = [r for r in rs if L(strip(r["raw"], r.get("label"))) not in notes]
        text = (d.get("text") or {}).get("content", "")
        starts = [r["start"] for r in rs if r["id"] in work]
        first = min(starts) if starts else 10**9
        got = Counter(work[x] for m in c.get("markers", []) if g["notes"] and m["style"] in ("superscript", "footnote", "symbol") or not g["notes"] for x in m["references"] if x in work)
        bad = sum(1 for m in c.get("markers", []) if not g["notes"] or m["style"] in ("superscript", "footnote") for x in m["references"] if x not in work)
        wantc = Counter(g["cites"])
        tp = sum((got & wantc).values())
        body, at, ordered = L(text), 0, 0
        for s in g["text"]:
            k = body.find(L(s), at)
            if k >= 0: ordered += 1; at = k
        s = dict(n=1, tp=len(right), gold=len(want), got=len(listed), ntp=n_notes_right, ngold=len(notes), ltp=tp, lfp=sum(got.values()) - tp + bad, lfn=sum(wantc.values()) - tp, ordered=ordered, text=len(g["text"]))
        for key in ("all", g["producer"], "  " + g["style"]): by[key].update(s)
        if show and (len(right) < len(want) or wrong or tp < sum(wantc.values())):
            print(f"== {name} entries {len(right)}/{len(want)} of {len(listed)} got; notes {n_notes_right}/{len(notes)}; links {tp}/{sum(wantc.values())} wrong {s['lfp']}; order {ordered}/{len(g['text'])} {d.get('failure') or ''}")
            for w in wrong[:3]: print("     WRONG", repr(w[:160]))
            for k in [e for e in g["entries"] if L(e) not in right][:2]: print("     MISSED", k[:120])
    for k, c in sorted(by.items()):
        print(f"{k:16s} n {c['n']:3d} entries R {c['tp']/max(1,c['gold']):.3f} P {c['tp']/max(1,c['got']):.3f} notes R {c['ntp']/max(1,c['ngold']):.3f} links F1 {2*c['ltp']/max(1,2*c['ltp']+c['lfp']+c['lfn']):.3f} (wrong {c['lfp']}) order {c['ordered']/max(1,c['text']):.3f}")

main(sys.argv[1], sys.argv[2], "--wrong" in sys.argv)
