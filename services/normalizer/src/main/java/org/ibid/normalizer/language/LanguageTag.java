package org.ibid.normalizer.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Languages as documents declare them: {@code en_GB}, {@code de-DE}. */
public final class LanguageTag {

    private static final int LONGEST = 20;

    private LanguageTag() {}

    /** BCP 47; null for what is no tag. */
    public static @Nullable String of(@Nullable String declared) {
        if (declared == null || declared.isBlank() || declared.length() > LONGEST) {
            return null;
        }
        String tag = Locale.forLanguageTag(declared.strip().replace('_', '-')).toLanguageTag();
        return tag.equals("und") ? null : tag;
    }
}
