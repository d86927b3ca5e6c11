#!/usr/bin/env python3
"""Typesets invented articles by several producers, so that a PDF's right answer is known.

usage: typeset.py FOLDER [SEED]    writes FOLDER/<producer>-<style>.pdf and FOLDER/gold.json; reproducible (seeded); producers that are not installed are left out.
"""
import html, json, os, random, re, shutil, subprocess, sys

FAMILIES = {"en": "Reed Berg Vale Okafor Lindqvist Moe Novak Kim Harper Quist Dunne Marlow Finn Abel Cole Dorn Enders Fisk Grant Hollis Ito Jarvis Keane Lowell Nash Oakes Pratt Quill Rowe Stroud".split(),
            "de": "Müller Weber Krüger Schäfer Brandt Vogt Lindner Hübner Köhler Jahn Meißner Otte Pohl Rasch Seidel Thiel Ullmann Voss Winter Zahn Bauer Dietz Ebert Franke Groß Haas Igel Jung Kuhn Lang".split()}
GIVEN = {"en": "Anna Tomas Jon Edda Orla Peter Mara Ines Karl Ada".split(), "de": "Anna Jürgen Heike Uwe Ida Karl Grete Bernd Sabine Otto".split()}
TITLE = {"en": ("the price of {}|{} and the common good|a history of {}|why {} fail|{} in coastal towns: a comparative study of public accounts|measuring {}|on the uses of {} in local government|what {} tell us about trust",
                "ferries,lamps,quays,ledgers,minutes,tolls,harbour dues,lighthouses,ropes,councils,tide tables,bids"),
         "de": ("Der Preis der {}|{} und das Gemeinwohl|Eine Geschichte der {}|Warum {} scheitern|{} in Küstenstädten: eine vergleichende Untersuchung öffentlicher Haushalte|Zur Messung der {}|Vom Nutzen der {} in der Verwaltung",
                "Fähren,Lampen,Häfen,Bücher,Protokolle,Zölle,Gebühren,Leuchttürme,Seile,Räte,Tafeln,Gebote")}
JOURNAL = {"en": "Journal of Harbours|Lamp Studies|Weekly Ledger Review|Transport Letters|Annals of Local Government", "de": "Zeitschrift für Hafenkunde|Lampenstudien|Blätter für Verwaltung|Archiv der Küste"}
PRESS = {"en": "London: Quay Press|Oslo: Lamp House|Cork: Mole Books|New York: Tidal University Press", "de": "Bonn: Kai-Verlag|Hamburg: Mole|Wiesbaden: Verlag für Hafenwissenschaften"}
SENTENCES = {"en": "The council bought the ferry after a long debate|Nobody in the harbour reads the minutes of such a meeting|The price was said to be fair by those who had set it|Three bids were opened on a wet morning and two were laid aside|A careful reading of the accounts shows a different order of events|The lamps along the quay were lit by hand until the grid came|Towns of this size rarely publish what they pay for their boats|This has been explained by habit rather than by law|Others hold that the toll was raised only to be lowered again|The keeper wrote down every ship and every hour of fog|It is not clear who signed the second contract|Older ledgers were kept in the loft of the customs house".split("|"),
             "de": "Der Rat kaufte die Fähre nach langer Aussprache|Niemand im Hafen liest die Niederschriften solcher Sitzungen|Der Preis galt denen als gerecht, die ihn gesetzt hatten|Drei Gebote wurden an einem nassen Morgen geöffnet und zwei beiseitegelegt|Eine genaue Lektüre der Bücher zeigt eine andere Folge der Ereignisse|Die Lampen am Kai wurden von Hand entzündet, bis das Netz kam|Städte dieser Größe veröffentlichen selten, was sie für ihre Boote zahlen|Das ist mit Gewohnheit eher als mit dem Recht erklärt worden|Andere meinen, die Gebühr sei nur erhöht worden, um wieder zu sinken|Der Wärter schrieb jedes Schiff und jede Stunde Nebel auf".split("|")}


def works(rng, lang, n):
    out, seen = [], set()
    while len(out) < n:
        authors = [(f, rng.choice(GIVEN[lang])) for f in rng.sample(FAMILIES[lang], rng.choice([1, 1, 2, 3]))]
        templates, things = TITLE[lang]
        w = dict(authors=authors, year=rng.randint(1968, 2021), title=rng.choice(templates.split("|")).format(rng.choice(things.split(","))), kind=rng.choice(["article", "article", "book", "chapter", "web"]),
                 journal=rng.choice(JOURNAL[lang].split("|")), press=rng.choice(PRESS[lang].split("|")), vol=rng.randint(2, 60), no=rng.randint(1, 6), p=rng.randint(1, 300), editor=(rng.choice(FAMILIES[lang]), rng.choice(GIVEN[lang])))
        w["title"] = w["title"][0].upper() + w["title"][1:]
        key = (authors[0][0], w["year"])
        if key in seen:
            continue
        seen.add(key)
        w["q"] = w["p"] + rng.randint(5, 30)
        w["url"] = f"https://example.org/harbour-archive/{w['year']}/public-accounts-of-the-{authors[0][0].lower()}-commission" if w["kind"] == "web" else None
        if lang == "de" and w["url"]:
            w["url"] = w["url"].encode("ascii", "ignore").decode()
        w["doi"] = f"10.5555/jh.{w['year']}.{w['p']}" if w["kind"] == "article" and lang == "en" and rng.random() < .5 else None
        out.append(w)
    return out


def entry(w, style, n):
    year, t, (ef, eg) = w["year"], w["title"], w["editor"]
    if style.startswith("de"):
        names = "/".join(f"{f}, {g}" for f, g in w["authors"]) if "note" not in style else "; ".join(f"{f}, {g}" for f, g in w["authors"])
        tail = {"article": f"In: {w['journal']} {w['vol']} ({w['no']}), S. {w['p']}–{w['q']}.", "book": f"{w['press']}.", "chapter": f"In: {eg} {ef} (Hg.): {t.split()[-1]}. {w['press']}, S. {w['p']}–{w['q']}.", "web": f"{w['url']} (Zugriff am 3.5.2019)."}[w["kind"]]
        return f"{names} ({year}): {t}. {tail}" if "note" not in style else f"{names}: {t}, " + tail.replace("In: ", "in: ")[:-1].replace(" (Zugriff", f", {year} (Zugriff") + ("." if w["kind"] == "web" else f", {year}.")
    ini = [f"{f}, {g[0]}." for f, g in w["authors"]]
    if style == "en-apa" or style == "en-plain":
        names = ini[0] if len(ini) == 1 else ", ".join(ini[:-1]) + ", & " + ini[-1]
        tail = {"article": f"{w['journal']}, {w['vol']}({w['no']}), {w['p']}–{w['q']}.", "book": f"{w['press']}.", "chapter": f"In {eg[0]}. {ef} (Ed.), Essays (pp. {w['p']}–{w['q']}). {w['press']}.", "web": f"Retrieved from {w['url']}"}[w["kind"]]
        return f"{names} ({year}). {t}. {tail}" + (f" https://doi.org/{w['doi']}" if w["doi"] else "")
    if style == "en-chicago":
        f, g = w["authors"][0]
        rest = [f"{g} {f}" for f, g in w["authors"][1:]]
        names = f"{f}, {g}" + ("" if not rest else ", and " + rest[0] if len(rest) == 1 else ", " + ", ".join(rest[:-1]) + ", and " + rest[-1])
        tail = {"article": f"{w['journal']} {w['vol']} ({w['no']}): {w['p']}–{w['q']}.", "book": f"{w['press']}.", "chapter": f"In Essays, edited by {eg} {ef}, {w['p']}–{w['q']}. {w['press']}.", "web": f"{w['url']}."}[w["kind"]]
        title = t if w["kind"] == "book" else f"“{t}.”"
        return f"{names}. {year}. {title}{'.' if w['kind'] == 'book' else ''} {tail}" + (f" doi:{w['doi']}." if w["doi"] else "")
    names = ", ".join(f"{g[0]}. {f}" for f, g in w["authors"])
    tail = {"article": f"{w['journal']} {w['vol']}({w['no']}), {w['p']}–{w['q']} ({year}).", "book": f"{w['press']} ({year}).", "chapter": f"In: {eg[0]}. {ef} (ed.), Essays, pp. {w['p']}–{w['q']}. {w['press']} ({year}).", "web": f"{w['url']} ({year})."}[w["kind"]]
    return f"{names}: {t}. {tail}"


def cite(rng, w, style, n):
    fam = [f for f, _ in w["authors"]]
    if style in ("en-bracket", "en-dot"):
        return f"[{n}]"
    if "note" in style:
        return None
    et = "u. a." if style.startswith("de") else "et al."
    names = fam[0] if len(fam) == 1 else f"{fam[0]} {et}" if len(fam) > 2 else fam[0] + (" und " if style.startswith("de") else " and " if style == "en-chicago" else " & ") + fam[1]
    return {"en-apa": f"({names}, {w['year']})", "en-plain": f"({names}, {w['year']})", "en-chicago": f"({names} {w['year']})", "de-social": f"({names} {w['year']}: {rng.randint(1, 90)})"}[style]


STYLES = {"en-bracket": "References", "en-dot": "V. References", "en-apa": "Bibliographical references", "en-chicago": "Works Cited", "en-plain": "References", "de-social": "Literaturverzeichnis", "de-note": "Quellen- und Literaturverzeichnis", "de-notes-only": None, "en-note": "Select bibliography"}


def article(style, seed):
    rng = random.Random(seed)
    lang = style[:2]
    ws = works(rng, lang, 26)
    if style in ("en-apa", "en-plain", "en-chicago", "de-social", "de-note", "en-note"):
        ws.sort(key=lambda w: (w["authors"][0][0], w["year"]))
    cites, order, sections = [], [], []
    todo = list(range(len(ws)))
    if style not in ("en-bracket", "en-dot"):
        rng.shuffle(todo)
    for s in range(4):
        paragraphs = []
        for p in range(3):
            parts = []
            for k in range(6):
                sentence = rng.choice(SENTENCES[lang])
                if k % 3 == 1 or (k == 4 and rng.random() < .5):
                    i = todo.pop(0) if todo else rng.randrange(len(ws))
                    cites.append(i)
                    c = cite(rng, ws[i], style, i + 1)
                    if c:
                        parts.append(("t", f"{sentence} {c}."))
                    else:
                        f, t = ws[i]["authors"][0][0], ws[i]["title"]
                        first = cites.count(i) == 1
                        body = (entry(ws[i], "de-note" if lang == "de" else "en-chicago", 0) if style == "de-notes-only" else f"Vgl. {f}, {t}, S. {rng.randint(1, 99)}." if lang == "de" else f"See {f}, {t}, {rng.randint(1, 99)}.")
                        parts.append(("t", sentence + "."))
                        parts.append(("n", body, i))
                else:
                    parts.append(("t", sentence + "."))
            paragraphs.append(parts)
        sections.append(((["Introduction", "Background", "Findings", "Conclusion"] if lang == "en" else ["Einleitung", "Forschungsstand", "Ergebnisse", "Schluss"])[s], paragraphs))
    uncited = [] if "notes-only" in style else [i for i in range(len(ws)) if i not in cites]
    entries = [entry(w, style, i + 1) for i, w in enumerate(ws)]
    labels = [f"[{i + 1}]" if style == "en-bracket" else f"{i + 1}." if style == "en-dot" else "" for i in range(len(ws))]
    return dict(style=style, lang=lang, heading=STYLES[style], title="Who Paid for the Ferry?" if lang == "en" else "Wer bezahlte die Fähre?", author="Mara Lindqvist", sections=sections, entries=entries, labels=labels, cites=cites)


def tex(s):
    return re.sub(r"(https?://\S+?)([.,)]*)(?=\s|$)", lambda m: "\\url{" + m[1] + "}" + m[2], re.sub(r"([&%#_$])(?![^ ]*/)", r"\\\1", s)).replace("“", "``").replace("”", "''").replace("–", "--").replace("ß", "{\\ss}")


def latex(a, path, columns, engine="pdflatex"):
    out = ["\\documentclass[11pt" + (",twocolumn" if columns == 2 else "") + ",a4paper]{article}\\usepackage[T1]{fontenc}\\usepackage[utf8]{inputenc}\\usepackage{lmodern}\\usepackage[hyphens]{url}\\usepackage{fancyhdr}\\pagestyle{fancy}\\fancyhead[L]{" + tex(a["title"]) + "}\\fancyhead[R]{" + a["author"] + "}"
           + "\\begin{document}\\title{" + tex(a["title"]) + "}\\author{" + a["author"] + "}\\date{}\\maketitle"]
    for h, ps in a["sections"]:
        out.append("\\section{" + h + "}")
        out += ["".join((" " if k and p[0] == "t" else "") + (tex(p[1]) if p[0] == "t" else "\\footnote{" + tex(p[1]) + "}") for k, p in enumerate(parts)) + "\n" for parts in ps]
    if a["heading"]:
        out.append("\\section*{" + a["heading"] + "}")
        if a["labels"][0]:
            out.append("\\begin{list}{}{\\setlength{\\leftmargin}{2em}\\setlength{\\itemsep}{0pt}}" + "".join("\\item[%s] %s\n" % ("{" + l + "}", tex(e)) for l, e in zip(a["labels"], a["entries"])) + "\\end{list}")
        elif a["style"] == "en-plain":
            out.append("{\\setlength{\\parindent}{0pt}\\setlength{\\parskip}{6pt}" + "".join(tex(e) + "\n\n" for e in a["entries"]) + "}")
        else:
            out.append("{\\setlength{\\parindent}{0pt}" + "".join("\\hangindent=1.5em\\hangafter=1 " + tex(e) + "\\par\n" for e in a["entries"]) + "}")
    out.append("\\end{document}")
    open(path + ".tex", "w", encoding="utf8").write("\n".join(out))
    for _ in range(2):
        subprocess.run([engine, "-interaction=batchmode", "-output-directory", os.path.dirname(path), path + ".tex"], stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)


def page(a, notes, columns=1):
    e = html.escape
    css = "body{font:11pt serif;text-align:justify;hyphens:auto} @page{size:A4;margin:25mm;@top-center{content:'%s'}@bottom-center{content:counter(page)}} main{columns:%d} .fn{float:footnote} .e{margin:0;padding-left:1.5em;text-indent:-1.5em} .b{margin:0 0 .8em} .n{font-size:9pt;margin:0} .l{margin:0;padding-left:2em;text-indent:-2em}" % (a["title"], columns)
    out, kept = [f"<html lang={a['lang']}><meta charset=utf-8><title>{e(a['title'])}</title><style>{css}</style><h1>{e(a['title'])}</h1><p>{a['author']}</p><main>"], []
    for h, ps in a["sections"]:
        out.append(f"<h2>{h}</h2>")
        for parts in ps:
            out.append("<p>")
            for k, p in enumerate(parts):
                if p[0] == "t":
                    out.append((" " if k else "") + e(p[1]))
                elif notes == "float":
                    out.append(f"<span class=fn>{e(p[1])}</span>")
                else:
                    kept.append(p[1])
                    out.append(f"<sup>{len(kept)}</sup>")
            out.append("</p>")
    if kept:
        out.append("<h2>" + ("Notes" if a["lang"] == "en" else "Anmerkungen") + "</h2>" + "".join(f"<p class=n><sup>{i + 1}</sup> {e(n)}</p>" for i, n in enumerate(kept)))
    if a["heading"]:
        kind = "l" if a["labels"][0] else "b" if a["style"] in ("en-plain", "de-note") else "e"
        out.append(f"<h2>{a['heading']}</h2>" + "".join(f"<p class={kind}>{e((l + ' ' + t).strip())}</p>" for l, t in zip(a["labels"], a["entries"])))
    return "".join(out) + "</main>"


def markdown(a):
    out, kept = [f"---\ntitle: \"{a['title']}\"\nauthor: {a['author']}\nlang: {a['lang']}\n---\n"], []
    esc = lambda s: re.sub(r"([\[\]*_<>])", r"\\\1", s)
    for h, ps in a["sections"]:
        out.append(f"# {h}\n")
        out += ["".join((" " if k and p[0] == "t" else "") + (esc(p[1]) if p[0] == "t" else f"^[{esc(p[1])}]") for k, p in enumerate(parts)) + "\n" for parts in ps]
    if a["heading"]:
        out.append(f"# {a['heading']}\n")
        out += [esc((l.replace(".", "\\.") + " " + t).strip()) .replace("\\\\.", "\\.") + "\n" for l, t in zip(a["labels"], a["entries"])]
    return "\n".join(out)


def groff(a, path, columns):
    esc = lambda s: s.replace("\\", "\\e").replace("-", "\\-") if False else s
    out = [".nr LL 6.2i", ".nr PS 11", ".ds CH \\s-2" + a["title"] + "\\s+2", ".TL", a["title"], ".AU", a["author"]] + ([".2C"] if columns == 2 else [])
    n = 0
    for h, ps in a["sections"]:
        out += [".SH", h]
        for parts in ps:
            out.append(".PP")
            for p in parts:
                if p[0] == "t":
                    out.append(p[1])
                else:
                    out[-1] += "\\**"
                    out += [".FS", p[1], ".FE"]
    if a["heading"]:
        out += [".SH", a["heading"]]
        for l, e in zip(a["labels"], a["entries"]):
            out += ([f".IP \"{l}\" 4"] if l else [".LP"] if a["style"] == "en-plain" else [".XP"]) + [e]
    open(path + ".ms", "w", encoding="utf8").write("\n".join(out) + "\n")
    with open(path + ".pdf", "wb") as f:
        subprocess.run(["groff", "-Kutf8", "-ms", "-Tpdf", path + ".ms"], stdout=f, stderr=subprocess.DEVNULL)


def main(folder, seed):
    os.makedirs(folder, exist_ok=True)
    gold = {}
    for k, style in enumerate(STYLES):
        a = article(style, seed + k)
        for producer in ("pdftex", "pdftex2", "luatex", "luatex2", "libreoffice", "chromium", "weasyprint", "weasyprint2", "groff", "groff2"):
            tool = {"pdftex": "pdflatex", "luatex": "lualatex", "libreoffice": "soffice"}.get(producer.rstrip("2"), producer.rstrip("2"))
            path = os.path.join(folder, f"{producer}-{style}")
            if not shutil.which(tool):
                continue
            if not os.path.exists(path + ".pdf"):
                if tool in ("pdflatex", "lualatex"):
                    latex(a, path, 2 if producer.endswith("2") else 1, tool)
                elif tool == "groff":
                    groff(a, path, 2 if producer.endswith("2") else 1)
                elif tool == "soffice":
                    open(path + ".md", "w", encoding="utf8").write(markdown(a))
                    subprocess.run(["pandoc", path + ".md", "-o", path + ".docx"])
                    subprocess.run(["soffice", "--headless", "--convert-to", "pdf", "--outdir", folder, path + ".docx"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                else:
                    open(path + ".html", "w", encoding="utf8").write(page(a, "float" if tool == "weasyprint" else "end", 2 if producer.endswith("2") else 1))
                    if tool == "weasyprint":
                        subprocess.run(["weasyprint", "-q", path + ".html", path + ".pdf"], stderr=subprocess.DEVNULL)
                    else:
                        subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={path}.pdf", path + ".html"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            text = [p[1] for _, ps in a["sections"] for parts in ps for p in parts if p[0] == "t"]
            notes = [(p[1], p[2]) for _, ps in a["sections"] for parts in ps for p in parts if p[0] == "n"]
            gold[f"{producer}-{style}.pdf"] = dict(producer=producer, style=style, entries=a["entries"] if a["heading"] else [], notes=notes, cites=a["cites"], text=text)
    json.dump(gold, open(os.path.join(folder, "gold.json"), "w", encoding="utf8"), ensure_ascii=False)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 100)
