package org.ibid.normalizer.compound;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.ibid.contracts.Text;
import org.ibid.normalizer.mail.Letter;
import org.ibid.normalizer.mail.MailText;
import org.jspecify.annotations.Nullable;

/** Reads an Outlook message (MS-OXMSG) as an e-mail is read. One that has but a rich text form is read by the plain one beside it. */
final class MsgText {

    private MsgText() {}

    static Text read(POIFSFileSystem file, @Nullable String url, @Nullable String titleHint) throws IOException {
        try (MAPIMessage message = new MAPIMessage(file)) {
            message.setReturnNullOnMissingChunk(true);
            message.guess7BitEncoding();
            Calendar sent = message.getMessageDate();
            String from = message.getDisplayFrom();
            Letter letter = new Letter(
                    message.getSubject(),
                    from == null || from.isBlank() ? List.of() : List.of(from),
                    sent == null ? null : sent.toInstant(),
                    message.getHtmlBody(),
                    message.getTextBody(),
                    attachments(message));
            return MailText.read(letter, url, titleHint);
        } catch (ChunkNotFoundException notThere) {
            throw new IOException(notThere);
        }
    }

    private static List<String> attachments(MAPIMessage message) {
        List<String> names = new ArrayList<>();
        for (AttachmentChunks attachment : message.getAttachmentFiles()) {
            names.add(Stream.of(
                            attachment.getAttachLongFileName(),
                            attachment.getAttachFileName(),
                            attachment.getAttachDisplayName())
                    .filter(name -> name != null
                            && name.getValue() != null
                            && !name.getValue().isBlank())
                    .map(StringChunk::getValue)
                    .findFirst()
                    .orElse("without a name"));
        }
        return names;
    }
}
