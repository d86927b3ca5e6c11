package org.ibid.normalizer.wording;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What a heading announces, told by its words alone. */
public enum SectionHeading {
    /** A reference list. */
    REFERENCES,
    /** Footnotes or endnotes. */
    NOTES,
    /** Other documents of the same site: no part of this one. */
    RELATED,
    /** Readers' comments, or the form for them. */
    COMMENTS,
    /** Sharing, subscribing, following: no part of the document. */
    PROMOTION,
    /** Anything else. */
    OTHER;

    private static final int LONGEST = 60;
    private static final Map<String, SectionHeading> KNOWN = new HashMap<>(512);
    private static final int MOST_SHAPES = 1 << 14;
    private static final BitSet SHAPES = new BitSet(MOST_SHAPES);

    static {
        know(REFERENCES, """
                references|reference list|list of references|references cited|works cited|work cited|literature cited
                bibliography|selected bibliography|select bibliography|annotated bibliography|citations|cited works|cited sources
                sources|sources cited|sources and references|references and sources|references and further reading
                references and notes|bibliographic references|literature|web references|online sources|primary sources
                secondary sources|further reading|external references|article references|citations and references
                literatur|literaturverzeichnis|literaturangaben|quellen|quellenverzeichnis|quellenangaben|einzelnachweise
                references bibliographiques|références|références bibliographiques|bibliographie|sources et références|ouvrages cités
                référence|notes et références|referencias|referencias bibliográficas|bibliografía|fuentes|obras citadas
                riferimenti|riferimenti bibliografici|bibliografia|fonti|referências|referências bibliográficas|fontes
                literatuur|literatuurlijst|bronnen|referenties|bronvermelding|referenser|källor|litteratur|referanser|kilder
                kirjallisuus|lähteet|viitteet|bibliografie|literatura|źródła|przypisy|zdroje|reference i literatura|irodalom
                források|kaynakça|kaynaklar|список литературы|литература|источники|примечания|ссылки|джерела|література|примітки
                参考文献|参考资料|參考文獻|参考資料|출처|참고문헌|참고 문헌|المراجع|المصادر|منابع|מקורות""");
        know(NOTES, """
                notes|footnotes|footnote|endnotes|end notes|foot notes|notes and references|explanatory notes|author's notes
                anmerkungen|anmerkung|fußnoten|fussnoten|endnoten|notes de bas de page|notes de fin|notas|notas al pie|notas finales
                notas de rodapé|note a piè di pagina|noten|voetnoten|eindnoten|noter|fodnoter|fotnoter|fotnoten|alaviitteet|notater
                dipnotlar|сноски|注释|註釋|脚注|注|각주|주석|الهوامش|پانویس|הערות שוליים""");
        know(RELATED, """
                related|related posts|related post|related articles|related article|related stories|related story|related content
                related news|related reading|related links|related topics|related coverage|related items|related products
                related resources|related pages|related videos|related questions|related searches|related blogs|related blog posts
                you may also like|you might also like|you may like|you might like|you may also be interested in|you may also enjoy
                you might also enjoy|you might also be interested in|you may be interested in|more like this|more from|more stories
                more articles|more news|more posts|more on this|more on this topic|more on this story|more to read|more to explore
                more to love|read next|up next|what to read next|keep reading|continue reading|read more|read also|also read
                see also these|recommended|recommended for you|recommended articles|recommended reading|recommended stories
                recommended posts|recommended products|recommendations|similar articles|similar posts|similar stories|similar items
                similar products|other articles|other posts|other stories|other news|explore more|discover more|suggested articles
                suggested reading|suggested for you|from the web|around the web|elsewhere on the web|sponsored stories|promoted stories
                sponsored content|most read|most popular|most viewed|most recent|popular posts|popular articles|popular stories
                popular now|trending|trending now|trending stories|trending articles|trending topics|latest|latest news|latest posts
                latest articles|latest stories|recent posts|recent articles|recent news|recent stories|editor's picks|editors' picks
                editor’s picks|editors’ picks|top stories|top news|in case you missed it|don't miss|don’t miss|featured posts|featured articles
                customers also bought|customers also viewed|customers who viewed this item also viewed|frequently bought together
                recently viewed|people also viewed|previous post|next post|previous article|next article|previous|next
                ähnliche beiträge|ähnliche artikel|verwandte artikel|verwandte beiträge|verwandte themen|weitere artikel
                weitere beiträge|mehr zum thema|das könnte sie auch interessieren|das könnte dich auch interessieren|auch interessant
                lesen sie auch|meistgelesen|neueste beiträge|empfohlene artikel|articles similaires|articles liés|articles connexes
                sur le même sujet|à lire aussi|lire aussi|à lire également|vous aimerez aussi|dans la même rubrique|les plus lus
                artículos relacionados|entradas relacionadas|noticias relacionadas|contenido relacionado|te puede interesar
                también te puede interesar|lo más leído|más noticias|articoli correlati|potrebbe interessarti|leggi anche
                ti potrebbe interessare|artigos relacionados|posts relacionados|notícias relacionadas|leia também|veja também
                mais lidas|gerelateerde artikelen|gerelateerd|lees ook|lees meer|meer artikelen|relaterade artiklar|läs också
                relaterte artikler|les også|relaterede artikler|læs også|powiązane artykuły|czytaj także|související články
                похожие статьи|похожие записи|читайте также|схожі статті|ilgili yazılar|ilgili haberler|関連記事|相关文章|相關文章|관련 기사""");
        know(COMMENTS, """
                comments|comment|leave a comment|leave a reply|leave a response|post a comment|add a comment|write a comment|add comment
                join the conversation|join the discussion|discussion|responses|reader comments|user comments|what do you think
                kommentare|kommentar schreiben|schreibe einen kommentar|kommentar hinterlassen|commentaires|laisser un commentaire
                comentarios|deja un comentario|dejar un comentario|comentários|deixe um comentário|commenti|lascia un commento
                reacties|geef een reactie|kommentarer|комментарии|добавить комментарий|yorumlar|コメント|评论|댓글""");
        know(PROMOTION, """
                share|share this|share this article|share this post|share this story|share this page|share on|share via|like this
                follow us|follow us on|connect with us|stay connected|stay in touch|subscribe|subscribe now|subscribe to our newsletter
                sign up for our newsletter|sign up|newsletter|get our newsletter|join our newsletter|get the newsletter|stay up to date
                tags|filed under|categories|archives|about the author|about the authors|about author|advertisement|advertisements
                print this|email this|support us|donate|teilen|folgen sie uns|schlagwörter|über den autor|partager|partager cet article
                suivez-nous|étiquettes|compartir|compartir esto|síguenos|etiquetas|condividi|seguici|compartilhe|compartilhar|delen|del""");
    }

    /** Reads a heading; a number before it, a colon or other marks after it, and case say nothing. */
    public static SectionHeading of(CharSequence heading) {
        if (heading.length() == 0 || heading.length() > LONGEST || !SHAPES.get(shape(heading))) {
            return OTHER;
        }
        return KNOWN.getOrDefault(key(heading), OTHER);
    }

    /** A list of what the document rests on follows. */
    public boolean announcesSources() {
        return this == REFERENCES || this == NOTES;
    }

    /** What follows belongs to the site, not to the document. */
    public boolean announcesChrome() {
        return this == RELATED || this == PROMOTION || this == COMMENTS;
    }

    /** A hash of the first and last letter and the length without spaces: few headings that are not known share it. */
    private static int shape(CharSequence heading) {
        int start = firstLetter(heading);
        int end = afterLastLetter(heading, start);
        int marks = 0;
        for (int i = start; i < end; i++) {
            marks += Character.isWhitespace(heading.charAt(i)) ? 0 : 1;
        }
        if (marks == 0) {
            return 0;
        }
        int first = Character.toLowerCase(heading.charAt(start));
        int last = Character.toLowerCase(heading.charAt(end - 1));
        return (first * 31 + last * 7 + marks * 257) & MOST_SHAPES - 1;
    }

    private static int firstLetter(CharSequence heading) {
        int start = 0;
        while (start < heading.length() && !Character.isLetter(heading.charAt(start))) {
            start++;
        }
        return start;
    }

    private static int afterLastLetter(CharSequence heading, int start) {
        int end = heading.length();
        while (end > start && !Character.isLetter(heading.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static String key(CharSequence heading) {
        int start = firstLetter(heading);
        int end = afterLastLetter(heading, start);
        StringBuilder key = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = heading.charAt(i);
            if (!Character.isWhitespace(c)) {
                key.append(c);
            } else if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
                key.append(' ');
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }

    private static void know(SectionHeading heading, String phrases) {
        for (String phrase : phrases.split("[|\n]", -1)) {
            KNOWN.put(phrase.strip(), heading);
            SHAPES.set(shape(phrase));
        }
    }
}
