package org.ibid.normalizer.html.page;

/** What the words of class, id, role and itemprop say of an element; a set of them is a bit mask. */
public enum Hint {
    NAVIGATION(
            "nav navigation navbar menu menubar submenu breadcrumb breadcrumbs crumb crumbs pagination pager paging sitemap megamenu"
                    + " navlinks dropdown toolbar hamburger skip skiplink jump"),
    CONTENTS("toc tableofcontents contents onthispage jumplinks anchors"),
    HEADER("header masthead banner topbar topnav hero head heading"),
    FOOTER("footer foot copyright colophon legal bottom contentinfo disclaimer"),
    SIDE("sidebar aside rail side widget widgets secondary tertiary complementary sidenav gutter"),
    SHARE(
            "share sharing shares social socials follow facebook twitter linkedin pinterest whatsapp addthis sharethis addtoany sharedaddy"
                    + " instagram telegram reddit"),
    AD(
            "ad ads adv advert advertisement advertising sponsor sponsored sponsors promo promos promotion promotions promoted dfp outbrain"
                    + " taboola adsense adunit commercial affiliate cta upsell"),
    RELATED(
            "related recommended recommendation recommendations recommend popular trending latest recent readnext upnext suggested"
                    + " suggestions similar also readmore morefrom further others other next prev previous adjacent discover"),
    COMMENT("comment comments commentlist disqus respond reply replies discussion commenting commenter"),
    FORM(
            "newsletter subscribe subscription signup signin login register form forms search searchbox optin mailchimp hubspot email contact"
                    + " input filter filters facet facets sort refine quiz survey poll"),
    OVERLAY(
            "modal popup overlay dialog lightbox cookie cookies consent gdpr ccpa onetrust cookiebot notice toast alert paywall drawer"
                    + " tooltip popover offcanvas notification announcement interstitial"),
    BYLINE("byline author authors bylines writer contributor contributors authorname creator"),
    DATE("date time datetime dateline published pubdate timestamp posted updated modified postdate entrydate publish"),
    META(
            "meta tags tag tagged category categories info details metadata topics labels label kicker eyebrow credit credits rating stars"
                    + " readtime reading duration views likes votes vote badge"),
    BIO("bio biography profile aboutauthor authorbox vcard avatar"),
    TEXT(
            "article content entry post body story text copy richtext rte markdown prose wysiwyg maincontent articlebody postbody entrycontent"
                    + " blogpost blog paragraph cms editor description"),
    MAIN("main primary center"),
    CARD(
            "card cards item items tile tiles grid teaser list listing product products result results collection carousel slider slide slick"
                    + " swiper gallery feed loop thumb thumbnail"),
    PRICE(
            "price prices cart basket buy checkout shipping sku stock variant swatch quantity wishlist addtocart option options"),
    POST(
            "message topic thread threads posts forum forums bbcode postcontent postbody lia usertext answer answers question questions"
                    + " crawler cooked"),
    USER("user username member userinfo signature poster membership rank reputation"),
    FAQ("faq faqs accordion accordions collapse collapsible tab tabs panel panels tabpanel"),
    REVIEW("review reviews testimonial testimonials ratings"),
    SOURCES(
            "references reference reflist refs bibliography citations footnotes footnote endnotes endnote fn sources biblioentry endnoteslist"),
    CAPTION("caption captions figcaption figure photo image"),
    HIDDEN("hidden visually sr screenreader invisible offscreen hide d none collapsed assistive"),
    CODE("code highlight sourcecode codehilite syntax snippet terminal console"),
    BACKLINK("backlink backref reversefootnote footnoteback backlinks editsection"),
    TITLE("title headline pagetitle subtitle dek standfirst deck lede lead intro excerpt summary");

    private static final int SLOTS = 2048;
    /** Hashes of the words in an open table, and what each word hints at. */
    private static final long[] HASHES = new long[SLOTS];

    private static final int[] MASKS = new int[SLOTS];

    static {
        for (Hint hint : values()) {
            for (String word : hint.words.split(" ", -1)) {
                int slot = slot(hash(word, 0, word.length()));
                HASHES[slot] = hash(word, 0, word.length());
                MASKS[slot] |= hint.bit();
            }
        }
    }

    private final String words;

    Hint(String words) {
        this.words = words;
    }

    public int bit() {
        return 1 << ordinal();
    }

    public boolean in(int mask) {
        return (mask & bit()) != 0;
    }

    /** The hints in a class, id or role: its words are parted by other characters and by camelCase. */
    static int of(String names) {
        int mask = 0;
        int start = 0;
        int n = Math.min(names.length(), 400);
        for (int i = 0; i <= n; i++) {
            boolean letter = i < n && isLetter(names.charAt(i));
            boolean hump = letter && i > start && isUpper(names.charAt(i)) && !isUpper(names.charAt(i - 1));
            if (letter && !hump) {
                continue;
            }
            if (i - start > 1) {
                mask |= MASKS[slot(hash(names, start, i))];
            }
            start = letter ? i : i + 1;
        }
        return mask;
    }

    /** Of ASCII letters whatever their case: up to 12 letters it is the word itself, five bits each. */
    private static long hash(String names, int start, int end) {
        long hash = 0;
        for (int i = start; i < end; i++) {
            hash = Long.rotateLeft(hash, 5) ^ names.charAt(i) & 0x1F;
        }
        return hash;
    }

    /** Where the hash is, or the free place where it would be. */
    private static int slot(long hash) {
        int slot = (int) ((hash * 0x9E3779B97F4A7C15L) >>> 53);
        while (HASHES[slot] != 0 && HASHES[slot] != hash) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || isUpper(c);
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
