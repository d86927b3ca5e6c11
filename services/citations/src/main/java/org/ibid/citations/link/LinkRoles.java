package org.ibid.citations.link;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ibid.contracts.Block;
import org.ibid.contracts.Link;
import org.ibid.contracts.Link.Role;
import org.ibid.contracts.Reference;
import org.ibid.contracts.Text;
import org.ibid.wording.WordFile;
import org.jspecify.annotations.Nullable;

/**
 * Tells the hyperlinks that act as citations from those that lead on. A link cites when it stands in a sentence, among words
 * that are no link, and leads to a page: not to a home page, a share button, a search, a topic page of the same site or the
 * picture it is drawn on.
 */
public final class LinkRoles {

    private static final int FEWEST_OTHER_LETTERS = 15;
    private static final Set<String> SCHEMES = Set.of("http", "https", "ftp", "doi");
    private static final Set<String> ACTS = Set.copyOf(WordFile.phrases(LinkRoles.class, "link-words.txt", "act"));
    private static final Set<String> PLACES = WordFile.words(LinkRoles.class, "link-words.txt", "place");
    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png", "gif", "webp", "svg");

    private final Text text;
    private final @Nullable String host;

    private LinkRoles(Text text) {
        this.text = text;
        this.host = text.url() == null ? null : host(uri(text.url()));
    }

    /**
     * The same links with their roles.
     *
     * @param links, references in order of start
     */
    public static List<Link> told(Text text, List<Link> links, List<Reference> references) {
        LinkRoles roles = new LinkRoles(text);
        List<Link> told = new ArrayList<>(links.size());
        int block = 0;
        int counted = -1;
        int others = 0;
        int entry = 0;
        for (Link link : links) {
            while (block < text.blocks().size() && text.blocks().get(block).end() <= link.start()) {
                block++;
            }
            while (entry < references.size() && references.get(entry).end() <= link.start()) {
                entry++;
            }
            Block around =
                    block < text.blocks().size() && text.blocks().get(block).start() <= link.start()
                            ? text.blocks().get(block)
                            : null;
            if (around != null && counted != block) {
                others = lettersOutside(text.content(), around, links, told.size());
                counted = block;
            }
            boolean listed = entry < references.size() && references.get(entry).start() <= link.start();
            Role role = listed || around != null && isSources(around.kind())
                    ? Role.REFERENCE
                    : roles.cites(link, around, others) ? Role.CITATION : Role.NAVIGATION;
            told.add(new Link(link.href(), link.text(), link.start(), link.end(), role));
        }
        return told;
    }

    private static boolean isSources(Block.Kind kind) {
        return kind == Block.Kind.REFERENCE || kind == Block.Kind.NOTE;
    }

    /** Letters of the block that stand in none of the links, of which the first is {@code from}. */
    private static int lettersOutside(String content, Block block, List<Link> links, int from) {
        int letters = 0;
        int next = from;
        for (int i = block.start(); i < Math.min(block.end(), content.length()); i++) {
            while (next < links.size() && links.get(next).end() <= i) {
                next++;
            }
            boolean linked = next < links.size() && links.get(next).start() <= i;
            letters += !linked && Character.isLetter(content.charAt(i)) ? 1 : 0;
        }
        return letters;
    }

    private boolean cites(Link link, @Nullable Block block, int others) {
        boolean prose = block == null
                || switch (block.kind()) {
                    case PARAGRAPH, LIST_ITEM, QUOTE, CAPTION, COMMENT, TABLE -> true;
                    case HEADING, CODE, NOTE, REFERENCE -> false;
                };
        String shown = link.text().strip().toLowerCase(Locale.ROOT);
        if (!prose || block != null && others < FEWEST_OTHER_LETTERS || shown.isEmpty() || ACTS.contains(shown)) {
            return false;
        }
        URI target = uri(link.href());
        if (target == null
                || target.getScheme() == null
                || !SCHEMES.contains(target.getScheme().toLowerCase(Locale.ROOT))) {
            return false;
        }
        return leadsToAPage(target) && !(isOwn(target) && isCrossReference(link, shown));
    }

    private boolean leadsToAPage(URI target) {
        String path = target.getPath() == null ? "" : target.getPath();
        boolean root = path.isEmpty() || path.equals("/");
        if (root && target.getQuery() == null) {
            return false;
        }
        for (String step : path.toLowerCase(Locale.ROOT).split("/")) {
            if (PLACES.contains(step) || step.startsWith("share")) {
                return false;
            }
        }
        return !PICTURES.contains(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private boolean isOwn(URI target) {
        return host != null && host.equals(host(target));
    }

    /** On its own site a page explains its words by links, as encyclopedias do; it cites in a clause, or by saying so. */
    private static boolean isCrossReference(Link link, String shown) {
        int words = shown.split("\\s+", 6).length;
        boolean says = shown.contains("report")
                || shown.contains("according")
                || shown.contains("wrote")
                || shown.contains("study")
                || shown.contains("bericht")
                || shown.contains("said");
        return words < 4 && !says && Character.isLetter(link.text().strip().charAt(0));
    }

    private static @Nullable URI uri(String href) {
        try {
            return new URI(href.strip().replace(' ', '+').replace("|", "%7C"));
        } catch (URISyntaxException malformed) {
            return null;
        }
    }

    private static @Nullable String host(@Nullable URI uri) {
        if (uri == null || uri.getHost() == null) {
            return null;
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}
