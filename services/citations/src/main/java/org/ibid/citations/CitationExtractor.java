package org.ibid.citations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.ibid.citations.ReferenceReader.Reading;
import org.ibid.citations.diagnostic.Findings;
import org.ibid.citations.diagnostic.Suppression;
import org.ibid.citations.link.LinkRoles;
import org.ibid.citations.link.Links;
import org.ibid.citations.marker.Comments;
import org.ibid.citations.marker.EntryIndex;
import org.ibid.citations.marker.EntryLabels;
import org.ibid.citations.marker.FoundMarkers;
import org.ibid.citations.marker.Markers;
import org.ibid.citations.marker.Passages;
import org.ibid.citations.marker.Reasons;
import org.ibid.citations.marker.Reasons.Reason;
import org.ibid.citations.mention.MentionFinder;
import org.ibid.citations.quotation.QuotationFinder;
import org.ibid.citations.reference.ParsedReference;
import org.ibid.citations.reference.ReferenceParser;
import org.ibid.citations.reference.RepeatedAuthors;
import org.ibid.citations.referencelist.Entry;
import org.ibid.citations.referencelist.EntryList;
import org.ibid.citations.referencelist.Line;
import org.ibid.citations.referencelist.Lines;
import org.ibid.citations.referencelist.ReferenceLists;
import org.ibid.citations.sourcing.Sums;
import org.ibid.contracts.Citations;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.Link;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Mention;
import org.ibid.contracts.Quotation;
import org.ibid.contracts.Reference;
import org.ibid.contracts.ReferenceBuilder;
import org.ibid.contracts.Text;
import org.ibid.wording.FullWidth;

/**
 * What a text rests on: markers, references, links, mentions, quotations and diagnostics. Thread-safe; the same text gives the same
 * citations; time and memory are linear in the text; no text makes it throw.
 */
public final class CitationExtractor {

    private final ReferenceReader referenceReader;
    private final QuotationReader quotationReader;
    private final Findings findings;

    public CitationExtractor() {
        this(reader(new ReferenceParser()), new QuotationFinder()::find, Clock.systemUTC());
    }

    private static ReferenceReader reader(ReferenceParser parser) {
        return (raw, bodyStart) -> {
            ParsedReference parsed = parser.parse(raw, bodyStart);
            return new Reading(parsed.item(), parsed.identifiers(), parsed.confidence());
        };
    }

    /**
     * @param clock tells which dates lie in the future
     */
    public CitationExtractor(ReferenceReader referenceReader, QuotationReader quotationReader, Clock clock) {
        this.referenceReader = referenceReader;
        this.quotationReader = quotationReader;
        this.findings = new Findings(clock);
    }

    /** What the text rests on. */
    public Citations extract(Text given) {
        return extract(given, Suppression.NONE);
    }

    /** The same without the diagnostics that are suppressed. */
    public Citations extract(Text given, Suppression suppression) {
        Text text = Orderly.of(given);
        String content = text.content();
        String plain = FullWidth.plain(content);
        List<Line> lines = Lines.of(text);
        List<EntryList> lists = ReferenceLists.find(text, plain, lines);
        EntryIndex index = new EntryIndex(plain, lists);
        FoundMarkers found = Markers.find(text, plain, Passages.of(lines, index), index, Reasons.NONE);
        List<Marker> markers = found.markers();
        Restatements read = Restatements.of(references(text, index, found), index, markers);
        List<Reference> references = SameSources.marked(read.references(), read.named());
        List<Link> links = LinkRoles.told(text, Links.of(text, content), references);
        List<Mention> mentions = MentionFinder.find(text, markers, references, links);
        List<Quotation> quotations = quotationReader.find(text, markers, references);
        List<Diagnostic> diagnostics =
                findings.of(text, content, markers, references, read.notes(), links, quotations, suppression);
        Citations citations = new Citations(markers, references, links, mentions, quotations, diagnostics, null);
        return new Citations(markers, references, links, mentions, quotations, diagnostics, Sums.of(text, citations));
    }

    /** Why the marks of the text are read as markers, or as none, in order of place. */
    public List<Reason> explain(Text given) {
        Text text = Orderly.of(given);
        List<Line> lines = Lines.of(text);
        String plain = FullWidth.plain(text.content());
        EntryIndex index = new EntryIndex(plain, ReferenceLists.find(text, plain, lines));
        Reasons reasons = Reasons.kept();
        Markers.find(text, plain, Passages.of(lines, index), index, reasons);
        return reasons.heard();
    }

    private List<Reference> references(Text text, EntryIndex index, FoundMarkers found) {
        String content = text.content();
        StatedItems stated = new StatedItems(text.items());
        boolean[] cited = new boolean[index.entries().size()];
        for (Marker marker : found.markers()) {
            for (String id : marker.references()) {
                cited[EntryIndex.position(id)] = true;
            }
        }
        String[] labels = EntryLabels.of(index, found);
        List<Reference> references = new ArrayList<>(cited.length);
        CslItem above = null;
        for (int i = 0; i < cited.length; i++) {
            Entry entry = index.entries().get(i);
            String raw = content.substring(entry.start(), entry.end());
            int bodyStart = index.isNote(i) ? Comments.end(content, entry.bodyStart(), entry.end()) : entry.bodyStart();
            RepeatedAuthors repeated = RepeatedAuthors.in(raw, bodyStart - entry.start(), above);
            Reading reading = referenceReader.read(repeated.spelledOut(), bodyStart - entry.start());
            CslItem known = stated.of(entry.start(), entry.end());
            CslItem item = known == null ? repeated.completed(reading.item()) : known;
            above = item;
            references.add(ReferenceBuilder.builder()
                    .id(EntryIndex.id(i))
                    .label(labels[i])
                    .raw(raw)
                    .start(entry.start())
                    .end(entry.end())
                    .item(item)
                    .confidence(known == null ? reading.confidence() : null)
                    .identifiers(reading.identifiers())
                    .status(cited[i] ? Reference.Status.CITED : Reference.Status.UNCITED)
                    .build());
        }
        return references;
    }
}
