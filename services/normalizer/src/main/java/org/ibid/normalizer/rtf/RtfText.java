package org.ibid.normalizer.rtf;

import java.util.List;
import org.ibid.contracts.Text;
import org.ibid.normalizer.markup.Declared;
import org.ibid.normalizer.media.DocumentFailure;
import org.ibid.normalizer.rtf.RtfGroup.Destination;
import org.jspecify.annotations.Nullable;

/** Reads Rich Text: its text, its tables row by row, its notes with their numbers, its links. */
public final class RtfText {

    static final String FORMAT = "Rich Text document";

    private RtfText() {}

    /** @throws DocumentFailure {@code too-deep} or {@code text-too-large} */
    public static Text read(byte[] bytes, @Nullable String url, @Nullable String titleHint) throws DocumentFailure {
        RtfReader reader = new RtfReader(bytes);
        String html = reader.html();
        Declared declared = Declared.of(
                reader.declared(Destination.TITLE),
                reader.declared(Destination.AUTHOR),
                reader.declared(Destination.CREATED),
                reader.declared(Destination.REVISED),
                null);
        return declared.read(html, url, reader.isTitled() ? null : declared.title(), titleHint, List.of(), null);
    }
}
