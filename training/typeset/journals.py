#!/usr/bin/env python3
"""Typesets invented social-science articles, English and German, each by a layout and a reference style of its own: pages, columns, running
heads, a repository's cover page, hanging, indented, flush, numbered or bulleted lists, what stands behind them.

usage: journals.py FOLDER COUNT [FIRST_SEED]    writes FOLDER/<en|de>-<seed>.pdf by WeasyPrint and FOLDER/gold.json
"""
import html, json, os, random, re, subprocess, sys

e=html.escape
FAM={"en":"Reed Berg Vale Okafor Lindqvist Moe Novak Kim Harper Quist Dunne Marlow Finn Abel Cole Dorn Enders Fisk Grant Hollis Ito Jarvis Keane Lowell Nash Oakes Pratt Quill Rowe Stroud McAllan O'Dare Saint-Clair".split()+["van der Meer","de Souza","Al-Harun","Di Palma"],
"de":"Müller Weber Krüger Schäfer Brandt Vogt Lindner Hübner Köhler Jahn Meißner Otte Pohl Rasch Seidel Thiel Ullmann Voss Winter Zahn Bauer Dietz Ebert Franke Groß Haas Igel Jung Kuhn Lang Reed Quist".split()+["von Arnim","Müller-Lorenz","zur Mühlen"]}
GIV={"en":"Anna Tomas Jon Edda Orla Peter Mara Ines Karl Ada".split(),"de":"Anna Jürgen Heike Uwe Ida Karl Grete Bernd Sabine Otto Hans-Peter".split()}
ADJ={"en":"Social Political Comparative Urban Rural European Public Private Industrial Cultural Everyday Local".split(),"de":"soziale politische vergleichende städtische ländliche europäische öffentliche private industrielle kulturelle alltägliche lokale".split()}
NOUN={"en":"inequality,trust,mobility,welfare,participation,migration,housing,schooling,labour markets,bureaucracy,memory,gender,ageing,parties,elites,media".split(","),"de":"Ungleichheit,Vertrauen,Mobilität,Wohlfahrt,Beteiligung,Migration,Wohnen,Schule,Arbeitsmärkte,Bürokratie,Erinnerung,Geschlecht,Alter,Parteien,Eliten,Medien".split(",")}
SUB={"en":["Evidence from a panel study","A reassessment","Theory and findings","Results of three surveys, 1984–1999","An essay in historical sociology","Conceptual problems and empirical results","The case of the northern provinces"],"de":["Ergebnisse einer Längsschnittstudie","Eine Bestandsaufnahme","Theorie und Befunde","Ergebnisse dreier Umfragen 1984–1999","Ein Beitrag zur historischen Soziologie","Begriffliche Probleme und empirische Befunde","Das Beispiel der nördlichen Provinzen"]}
JOU={"en":["Journal of Social Enquiry","Northern Sociological Review","Annals of Comparative Politics","Work and Society","Quarterly Journal of Public Life","European Review of Welfare"],"de":["Zeitschrift für Gesellschaftskunde","Nordische Zeitschrift für Soziologie","Soziale Lagen","Archiv für Verwaltungslehre","Berliner Blätter für Sozialforschung","Leviathan der Küste"]}
PRE={"en":["London: Quay Press","Oslo: Lamp House","New York: Tidal University Press","Cambridge, MA: Mole Press","Aldershot: Ashfield","Princeton, NJ: Northgate University Press"],"de":["Frankfurt a. M./New York: Kampus","Opladen: Leske + Burg","Wiesbaden: VS Küstenverlag","Bonn: Kai-Verlag","Berlin: Duncker & Mole","Frankfurt/M.: Surkamp","Weinheim und Basel: Belz","München"]}
SENT={"en":"The survey asked every household about income, housing and the schools of its children|Earlier studies had taken the region for granted and said little of the families who left it|This finding holds when we control for age, for education and for the size of the town|Three waves of interviews were carried out, the last of them by telephone|The concept has been criticised for mixing norms with observations|Respondents of the second wave trusted their neighbours more than those of the first|In the following we describe the data and the method before we turn to the results|The differences are small but they point in one direction|Institutions of this kind rarely change within one generation|It would be premature to speak of a general decline|Where the state withdrew, associations took its place, if only for a while|The model explains about a third of the variance".split("|"),
"de":"Die Befragung erfasste für jeden Haushalt Einkommen, Wohnung und die Schulen der Kinder|Frühere Untersuchungen hatten die Region vorausgesetzt und über die Abgewanderten wenig gesagt|Der Befund bleibt bestehen, wenn man Alter, Bildung und Größe der Stadt berücksichtigt|Drei Wellen von Interviews wurden durchgeführt, die letzte davon telefonisch|Der Begriff ist kritisiert worden, weil er Normen mit Beobachtungen vermengt|Die Befragten der zweiten Welle vertrauten ihren Nachbarn stärker als die der ersten|Im Folgenden beschreiben wir zunächst die Daten und das Vorgehen und wenden uns dann den Ergebnissen zu|Die Unterschiede sind gering, weisen aber in eine Richtung|Einrichtungen dieser Art ändern sich selten innerhalb einer Generation|Von einem allgemeinen Niedergang zu sprechen wäre verfrüht|Wo der Staat sich zurückzog, traten Vereine an seine Stelle, wenn auch nur für eine Weile".split("|")}
def title(r,l):
    a,n,n2=r.choice(ADJ[l]),*r.sample(NOUN[l],2)
    if l=="en": t=r.choice([f"{a} {n} and {n2}",f"The {a.lower()} foundations of {n}",f"{n.capitalize()} in {r.choice(['divided','small','post-industrial'])} societies",f"Why {n} matters for {n2}",f"Between {n} and {n2}"])
    else: t=r.choice([f"{n} und {n2}",f"{a.capitalize()} {n} im Wandel",f"Zur {r.choice(['Soziologie','Theorie','Messung'])} von {n} und {n2}",f"Zwischen {n} und {n2}",f"{n} in der {r.choice(['Bundesrepublik','Provinz','Stadt'])}"])
    return t+(r.choice([". ",": "," – "])+r.choice(SUB[l]) if r.random()<.55 else "")
def works(r,l,n):
    out=[];
    while len(out)<n:
        k=r.choice([1,1,1,2,2,3,4]); fams=r.sample(FAM[l],k)
        if out and r.random()<.2: fams=[out[-1]["a"][0][0]]; a=[out[-1]["a"][0]]
        else: a=[(f,r.choice(GIV[l])) for f in fams]
        wl=l if r.random()<.75 or l=="en" else "en"
        w=dict(l=wl,a=a,y=r.randint(1958,2009),t=title(r,wl),k=r.choice("article article article book book chapter chapter report web thesis news".split()),j=r.choice(JOU[wl]),p=r.choice(PRE[wl]),v=r.randint(2,60),n=r.randint(1,6),s=r.randint(1,400),ed=[(f,r.choice(GIV[l])) for f in r.sample(FAM[l],r.choice([1,2]))],bt=title(r,wl))
        w["e"]=w["s"]+r.randint(4,40)
        if any(o["a"]==a and o["y"]==w["y"] for o in out): continue
        out.append(w)
    return sorted(out,key=lambda w:(w["a"][0][0],w["y"]))
def names(w,st,people):
    out=[]
    for i,(f,g) in enumerate(people):
        F=f.upper() if st["caps"] else f
        G=g if st["full"] else "".join(x[0]+"." for x in re.split("[ -]",g))
        out.append(f"{F}, {G}" if i==0 or st["inv"] else f"{G} {F}")
    if len(out)==1: return out[0]
    s=st["sep"]
    return s.join(out) if st["and"] is None else s.join(out[:-1])+st["and"]+out[-1]
def entry(w,st,prev):
    de=w["l"]=="de"; S="S. " if st["de"] else r"pp. " if st["pp"] else ""
    nm=names(w,st,w["a"])
    if prev and st["rep"] and prev["a"]==w["a"] : nm=st["rep"]
    y=str(w["y"]); In="In: " if st["de"] else "In "; ed=names(w,st,w["ed"]); H=" (Hrsg.)" if st["de"] else " (eds.)" if len(w["ed"])>1 else " (ed.)"
    k=w["k"]; t=w["t"]
    pre=w["p"] if not st["placefirst"] or ":" not in w["p"] else w["p"].split(": ")[1]+", "+w["p"].split(": ")[0]
    tail={"article":(In if st["de"] else "")+f"{w['j']} {w['v']} ({w['n']}): {w['s']}–{w['e']}." if st["j"]==0 else (In if st["de"] else "")+f"{w['j']}, {'Jg. ' if st['de'] else 'Vol. '}{w['v']}, {'H. ' if st['de'] else 'No. '}{w['n']}, {S}{w['s']}-{w['e']}.",
     "book":f"{pre}.","chapter":f"{In}{ed}{H}: {w['bt']}. {pre}, {S or ''}{w['s']}–{w['e']}.","report":f"{'Arbeitspapier' if de else 'Working Paper'} {'Nr. ' if de else 'No. '}{w['n']*17}. {pre}.",
     "web":f"https://www.example.org/{w['a'][0][0].lower().encode('ascii','ignore').decode().replace(' ','')}/publications/{w['y']}/discussion-paper-{w['v']}.pdf"+(f" ({'Zugriff' if st['de'] else 'accessed'} {w['n']}.{w['n']+2}.{2010})" if w['n']>2 else ""),
     "thesis":f"{'Diss., Universität' if de else 'PhD thesis, University of'} {'Bremen' if de else 'Northgate'}.","news":f"{In if st['de'] else ''}{'Die Küste' if de else 'The Harbour Post'}, {w['n']+2}.{w['n']}.{y}{', S. '+str(w['n']) if st['de'] else ''}."}[k]
    if st["year"]==0: return f"{nm} ({y}): {t}. {tail}"
    if st["year"]==1: return f"{nm}, {y}: {t}. {tail}"
    if st["year"]==2: return f"{nm} ({y}). {t}. {tail}"
    if st["year"]==3: return f"{nm}. {y}. {'“'+t+'.”' if k in ('article','chapter') else t+'.'} {tail}"
    if st["year"]==5: return f"{nm} ({y}), {t}, {tail}"
    return f"{nm}: {t}. {tail[:-1] if tail.endswith('.') else tail}, {y}." if k!="news" else f"{nm}: {t}. {tail}"
def style(r,l):
    de=l=="de"
    sep=r.choice(["; ","/","/ "," / ",", "]) if de else r.choice([", ","; "])
    return dict(de=de,caps=r.random()<.15,full=r.random()<.5,inv=sep!=", " or r.random()<.6,sep=sep,**{"and":r.choice([None," und "," u. "]) if de else r.choice([" and ",", and "," & ",", & "])},rep=r.choice([None,None,"ders." if de else "———","–––" ,"—","Ders." if de else "_____"]),pp=r.random()<.5,placefirst=r.random()<.25,j=r.choice([0,0,1]),year=r.choice([0,0,1,2,3,4,5]))
def doc(seed,l):
    r=random.Random(seed*7+(l=="de")); st=style(r,l); ws=works(r,l,r.randint(14,60)); de=l=="de"
    ents=[]; prev=None
    for w in ws: ents.append(entry(w,st,prev)); prev=w
    L=dict(size=r.choice(["A4","A4","A5","170mm 240mm","letter"]),cols=r.choice([1,1,1,2]),fs=r.choice([9,10,11,12]),fam=r.choice(["serif","serif","sans-serif"]),just=r.choice(["justify","justify","left"]),hy=r.choice(["auto","auto","manual"]),head=r.choice(["alt","alt","top","bottom","none"]),cover=r.random()<.35,lay=r.choice(["hang","hang","hang","block","flush","indent","num","bullet"]),lfs=r.choice([1,.9,.85]),hd=r.choice(["h2","h2","bold","caps","num","center"]),after=r.choice(["","author","appendix","abstract","notes","both"]),subs=r.random()<.15,notes=r.choice([0,0,3,8]),lists=r.random()<.2)
    if L["cols"]==2: L["size"]=r.choice(["A4","letter"]); L["fs"]=min(L["fs"],10)
    heads={"en":["References","Bibliography","Literature","Works Cited","References Cited","Literature cited","Sources"],"de":["Literatur","Literaturverzeichnis","Literaturangaben","Bibliographie","Quellen und Literatur","Zitierte Literatur","Literaturhinweise"]}[l]
    hd=r.choice(heads); ttl=title(r,l); au=f"{r.choice(GIV[l])} {r.choice(FAM[l])}"; jo=r.choice(JOU[l])
    mg=r.choice([18,22,28])
    css=f"body{{font:{L['fs']}pt/1.3 {L['fam']};text-align:{L['just']};hyphens:{L['hy']}}} main{{columns:{L['cols']};column-gap:7mm}} h1{{font-size:1.5em;hyphens:none}} h2{{font-size:1.15em;break-after:avoid}} p{{margin:0;text-indent:1.2em}} .fn{{float:footnote;font-size:.8em}} .l{{font-size:{L['lfs']}em}} .hang p{{text-indent:-1.6em;padding-left:1.6em}} .block p{{text-indent:0;margin-bottom:.7em}} .flush p{{text-indent:0}} .indent p{{text-indent:1.6em}} .num p{{text-indent:-2.2em;padding-left:2.2em}} .bullet p{{text-indent:-1em;padding-left:1em}} .c{{page:cover;break-after:page}} table{{font-size:.85em;border-collapse:collapse;margin:1em 0}} td{{padding:2px 8px}} .src{{font-size:.8em;text-indent:0}} .hb{{font-weight:bold;margin-top:1em;text-indent:0}} .hc{{margin-top:1.2em;text-align:center;font-variant:normal;text-indent:0}}"
    pg=r.randint(1,300); css+=f"@page{{size:{L['size']};margin:{mg}mm}} @page cover{{@top-left{{content:none}}@top-right{{content:none}}@bottom-center{{content:none}}}} main{{counter-reset:page {pg}}}"
    if L["head"]=="alt": css+=f"@page:left{{@top-left{{content:counter(page)}}@top-right{{content:'{au}';font-size:.8em}}}}@page:right{{@top-right{{content:counter(page)}}@top-left{{content:'{ttl[:50]}';font-size:.8em}}}}"
    elif L["head"]=="top": css+=f"@page{{@top-center{{content:'{jo}, {'Jg.' if de else 'Vol.'} {seed%40+1}, {'Heft' if de else 'No.'} {seed%4+1}, {'S. ' if de else 'pp. '}{pg}–{pg+21}';font-size:.8em}}@bottom-right{{content:counter(page)}}}}"
    elif L["head"]=="bottom": css+="@page{@bottom-center{content:'– ' counter(page) ' –'}}"
    o=[f"<html lang={l}><meta charset=utf-8><title>{e(ttl)}</title><style>{css}</style>"]
    if L["cover"]:
        o.append(f"<div class=c><h1>{e(ttl)}</h1><p>{e(au)}</p><p>Veröffentlichungsversion / Published Version</p><p>Zeitschriftenartikel / journal article</p><p><b>Empfohlene Zitierung / Suggested Citation:</b></p><p>{e(au.split()[-1])}, {e(au.split()[0])}. ({2000+seed%9}). {e(ttl)}. <i>{jo}</i>, {seed%40+1}({seed%4+1}), {pg}-{pg+21}. https://nbn-resolving.example/urn:nbn:de:0168-ssoar-{seed}1234</p><p><b>Nutzungsbedingungen:</b></p><p>Dieser Text wird unter einer Deposit-Lizenz (Keine Weiterverbreitung - keine Bearbeitung) zur Verfügung gestellt.</p><p><b>Terms of use:</b></p><p>This document is made available under Deposit Licence (No Redistribution - no modifications).</p></div>")
    o.append(f"<main><h1>{e(ttl)}</h1><p>{e(au)}</p>")
    secs=["Einleitung","Forschungsstand","Daten und Methode","Ergebnisse","Diskussion"] if de else ["Introduction","Earlier research","Data and method","Results","Discussion"]
    def h(t,i):
        if L["hd"]=="num": return f"<h2>{i+1}. {t}</h2>"
        if L["hd"]=="caps": return f"<h2>{t.upper()}</h2>"
        if L["hd"]=="bold": return f"<p class=hb>{t}</p>"
        if L["hd"]=="center": return f"<p class=hc>{t}</p>"
        return f"<h2>{t}</h2>"
    def cite(w):
        f=[x for x,_ in w["a"]]; et=" u. a." if de else " et al."
        n=f[0] if len(f)==1 else f[0]+(r.choice([" und ","/"]) if de else " and ")+f[1] if len(f)==2 else f[0]+et
        return r.choice([f"({n} {w['y']})",f"({n} {w['y']}: {w['s']})",f"({n}, {w['y']})"])
    todo=list(range(len(ws))); r.shuffle(todo); nn=0
    for i,s in enumerate(secs):
        o.append(h(s,i))
        for p in range(r.randint(3,6)):
            ss=[]
            for k in range(r.randint(4,8)):
                t=r.choice(SENT[l]); 
                if todo and r.random()<.5: t+=" "+cite(ws[todo.pop()])
                ss.append(e(t)+".")
                if nn<L["notes"] and r.random()<.12:
                    nn+=1; ss[-1]+=f"<span class=fn>{e(r.choice(SENT[l]))}.</span>" if r.random()<.6 or not todo else f"<span class=fn>{'Vgl. dazu' if de else 'See'} {e(cite(ws[todo.pop()])[1:-1])}.</span>"
            o.append("<p>"+" ".join(ss)+"</p>")
        if i==3: o.append("<table>"+"".join(f"<tr><td>{x}</td>"+"".join(f"<td>{r.randint(1,99)},{r.randint(1,9)}</td>" for _ in range(3))+"</tr>" for x in (["Stadt","Land","Summe"] if de else ["Town","Country","Sum"]))+f"</table><p class=src>{'Quelle: Mikrozensus 1996, eigene Berechnungen.' if de else 'Source: Household Panel 1996, own calculations.'}</p>")
    if L["lists"]: o.append("<ul>"+"".join(f"<li>{e(r.choice(SENT[l]))};</li>" for _ in range(4))+"</ul>")
    if L["after"]=="notes" : pass
    o.append(h(hd,len(secs))); o.append(f"<div class='l {L['lay']}'>")
    for i,t in enumerate(ents):
        if L["subs"] and i==len(ents)*2//3: o.append(f"<p class=hb>{'Internetquellen' if de else 'Internet sources'}</p>")
        lab=f"[{i+1}] " if L["lay"]=="num" and seed%2 else f"{i+1}. " if L["lay"]=="num" else "• " if L["lay"]=="bullet" else ""
        o.append(f"<p>{lab}{e(t)}</p>")
    o.append("</div>")
    A=L["after"]
    if A in("author","both"): o.append(h("Anschrift des Autors" if de else "About the author",9)+f"<p>{'Prof. Dr. ' if de else ''}{au}, {'Universität Bremen, Institut für Soziologie, Postfach 33 04 40, 28334 Bremen, E-Mail: autor@example.org' if de else 'is a lecturer at the Department of Sociology, University of Northgate. Her research interests are inequality and housing. E-mail: author@example.org'}</p>")
    if A in("appendix","both"): o.append(h("Anhang" if de else "Appendix",10)+f"<p>{e(r.choice(SENT[l]))}. {e(r.choice(SENT[l]))}.</p><table>"+"".join(f"<tr><td>{'Frage' if de else 'Item'} {q}</td><td>{r.randint(1,9)},{r.randint(10,99)}</td><td>{r.randint(100,999)}</td></tr>" for q in range(1,7))+"</table>")
    if A=="abstract": o.append(h("Zusammenfassung" if de else "Summary",9)+"<p>"+" ".join(e(r.choice(SENT[l]))+"." for _ in range(5))+"</p>")
    o.append("</main>")
    return "".join(o),ents,dict(st=st,L=L,heading=hd)
def main(out,n,s0=0):
    os.makedirs(out,exist_ok=True); gold={}
    for l in ("en","de"):
        for s in range(s0,s0+n):
            h,ents,info=doc(s,l); name=f"{l}-{s:03d}"; p=f"{out}/{name}"
            open(p+".html","w").write(h)
            subprocess.run(["weasyprint","-q",p+".html",p+".pdf"],stderr=subprocess.DEVNULL)
            gold[name+".pdf"]=dict(lang=l,entries=ents,info=info)
    json.dump(gold,open(out+"/gold.json","w"))
if __name__=="__main__": main(sys.argv[1],int(sys.argv[2]),int(sys.argv[3]) if len(sys.argv)>3 else 0)
