package org.ibid.normalizer.html.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

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

    private static final Map<String, Integer> WORDS = new HashMap<>(1024);

    static {
        for (Hint hint : values()) {
            for (String word : hint.words.split(" ", -1)) {
                WORDS.merge(word, hint.bit(), (a, b) -> a | b);
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
                mask |= WORDS.getOrDefault(names.substring(start, i).toLowerCase(Locale.ROOT), 0);
            }
            start = letter ? i : i + 1;
        }
        return mask;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || isUpper(c);
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
