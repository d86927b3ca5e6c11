package org.ibid.normalizer.html.metadata;

import java.util.List;
import java.util.Locale;
import org.ibid.normalizer.html.page.Hint;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.Region;
import org.jspecify.annotations.Nullable;

/** Whether the page is a forum's thread or a question with its answers: readers' posts are then the document. */
final class Discussion {

    private static final List<String> TYPES = List.of("DiscussionForumPosting", "QAPage");
    private static final List<String> ADDRESSES =
            List.of("/t/", "thread", "topic", "forum", "/questions/", "/comments/", "community.");
    /** Programs that forums run on, as their pages name them. */
    private static final List<String> PROGRAMS = List.of(
            "discourse",
            "phpbb",
            "vbulletin",
            "xenforo",
            "mybb",
            "fluxbb",
            "punbb",
            "nodebb",
            "flarum",
            "invision",
            "smf",
            "vanilla",
            "lithium",
            "khoros");

    private static final int FEWEST_POSTS = 2;

    private Discussion() {}

    static boolean is(Page page, Declared declared, LinkedData data, @Nullable String url) {
        String address = url == null ? "" : url.toLowerCase(Locale.ROOT);
        Stated generator = declared.first("generator");
        String program = generator == null ? "" : generator.value().toLowerCase(Locale.ROOT);
        return !page.cues().posts.isEmpty()
                || TYPES.stream().anyMatch(data.types()::contains)
                || ADDRESSES.stream().anyMatch(address::contains)
                || PROGRAMS.stream().anyMatch(program::contains)
                || posts(page) >= FEWEST_POSTS;
    }

    /** Regions that are posts by their names and hold both a user and prose. */
    private static int posts(Page page) {
        int posts = 0;
        Region last = null;
        for (Region region : page.regions()) {
            boolean user = Hint.USER.isIn(region.hints) && region.segments > 0;
            Region post = user ? around(region) : null;
            if (post != null && post != last) {
                posts++;
                last = post;
            }
        }
        return posts;
    }

    private static @Nullable Region around(Region user) {
        for (Region region = user.parent; region != null && region.parent != null; region = region.parent) {
            if (Hint.POST.isIn(region.hints) && region.proseSegments > 0 && !Hint.COMMENT.isIn(region.allHints)) {
                return region;
            }
        }
        return null;
    }
}
