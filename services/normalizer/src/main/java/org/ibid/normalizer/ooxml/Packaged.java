package org.ibid.normalizer.ooxml;

import org.ibid.normalizer.archive.Archive;
import org.ibid.normalizer.markup.Declared;
import org.ibid.normalizer.media.DocumentFailure;

/**
 * A package of Office Open XML whose main part was found.
 *
 * @param main the main part's name
 * @param content the main part
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Packaged(Archive archive, Relations relations, String main, byte[] content) {

    /**
     * @param format as failures name it
     * @param usual where the main part lies in packages that do not say
     * @throws DocumentFailure {@code damaged}, also where there is no main part; {@code encrypted}, {@code expands-too-far}
     */
    public static Packaged open(byte[] bytes, String format, String usual) throws DocumentFailure {
        Archive archive = Archive.open(bytes, format);
        Relations relations = Relations.of(archive, "");
        String main = relations.part("officeDocument", usual);
        return new Packaged(archive, relations, main, required(archive, main));
    }

    /** @throws DocumentFailure {@code damaged} where the part that is named is not there, {@code expands-too-far} */
    public byte[] required(String part) throws DocumentFailure {
        return required(archive, part);
    }

    /** What the package says of itself. */
    public Declared declared() throws DocumentFailure {
        return CoreProperties.of(archive, relations);
    }

    private static byte[] required(Archive archive, String part) throws DocumentFailure {
        byte[] bytes = archive.read(part);
        if (bytes == null) {
            throw DocumentFailure.damaged(archive.format());
        }
        return bytes;
    }
}
