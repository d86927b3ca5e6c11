#!/usr/bin/env python3
"""Scores the entries of `ibid extract` in what journals.py typeset, by layout; notes that only comment or point are left out.

usage: score_journals.py FOLDER DOCUMENTS.jsonl [--wrong]
"""
import json,os,re,sys
from collections import Counter,defaultdict
L=lambda s:re.sub(r"[\W_]+","",s.casefold())
g=json.load(open(sys.argv[1]+"/gold.json")); by=defaultdict(Counter); show="--wrong" in sys.argv
for line in open(sys.argv[2]):
    d=json.loads(line); n=os.path.basename(d["file"]); x=g.get(n)
    if not x: continue
    want=Counter(L(t) for t in x["entries"]); got=Counter()
    rs=(d.get("citations") or {}).get("references",[])
    for r in rs:
        if not r.get("item") or not (r["item"].get("title") or r["item"].get("container-title")) and x["info"]["L"]["notes"] and re.match(r"\d+\.? ",r["raw"]): continue
        raw=r["raw"]; k=L(raw)
        lab=r.get("label")
        if k not in want and lab and k.startswith(L(lab)): k=k[len(L(lab)):]
        if re.match(r'(\d+\.? )?(see|vgl\.) ',raw,re.I): continue
        if k not in want: k=re.sub(r"^\d+","",k) if re.sub(r"^\d+","",k) in want else k
        got[k]+=1
    tp=sum((want&got).values()); i=x["info"]
    for key in ["all",x["lang"]]+[f"{a}={i['L'][a]}" for a in("lay","cols","head","cover","after","hd","lfs","notes","hy")]+[f"year={i['st']['year']}",f"rep={i['st']['rep']}"]:
        by[key].update(n=1,tp=tp,g=sum(want.values()),p=sum(got.values()),whole=int(tp==sum(want.values())==sum(got.values())))
    if show and (want!=got):
        print("==",n,tp,sum(want.values()),sum(got.values()),i["heading"],{k:i['L'][k] for k in("lay","cols","head","after","hd","notes","cover")},"year",i["st"]["year"],d.get("failure") or "")
        raws={L(r["raw"]):r["raw"] for r in rs}
        for k in list((got-want))[:3]: print("    WRONG",repr((raws.get(k) or k)[:230]))
        ts={L(t):t for t in x["entries"]}
        for k in list((want-got))[:2]: print("    MISSED",ts[k][:150])
for k,c in sorted(by.items(),key=lambda e:(e[0]!="all",e[0])): print(f"{k:16s} n {c['n']:3d} R {c['tp']/c['g']:.3f} P {c['tp']/max(1,c['p']):.3f} whole {c['whole']}")
