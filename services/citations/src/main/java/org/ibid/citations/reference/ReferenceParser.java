package org.ibid.citations.reference;

import java.util.List;
import org.ibid.citations.identifier.Identifiers;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.Identifier;

/**
 * Reads a reference string, with or without its label, to a CSL-JSON item. The characters of every field come from the string.
 * Thread-safe; the model is loaded once. Time is linear in the string, of which the first {@value Tokens#MAX} words are read.
 */
public final class ReferenceParser {
    private final Model model;

    /** With the model that ships in this package. */
    public ReferenceParser() {
        this(ModelFile.shipped());
    }

    ReferenceParser(Model model) {
        this.model = model;
    }

    /** Never null and never throws; of a string without words the item is empty. */
    public ParsedReference parse(String raw) {
        return parse(raw, Tokens.labelEnd(raw));
    }

    /**
     * The same of an entry whose label is known.
     *
     * @param bodyStart where the label ends
     */
    public ParsedReference parse(String raw, int bodyStart) {
        int end = SecondWork.start(raw, bodyStart);
        return read(raw.substring(0, end), SecondWork.bodyStart(raw, bodyStart), raw);
    }

    /** @param first the work that is read, of all that the string names */
    private ParsedReference read(String first, int bodyStart, String raw) {
        Tokens tokens = new Tokens(first, bodyStart);
        Layout layout = new Layout(tokens);
        Model.Labelling labelling = model.label(layout);
        LeadingNames.endAtPoint(layout, labelling.fields());
        LeadingNames.unify(layout.classes, labelling.fields());
        Unissued.tell(tokens, labelling.fields());
        Translators.tell(layout, labelling.fields());
        SetApart.tell(tokens, labelling.fields());
        Titles.tell(tokens, layout, labelling.fields());
        OneWordTitles.tell(tokens, layout, labelling.fields());
        Compounds.unify(tokens, labelling.fields());
        NumberedVenue.tell(layout, labelling.fields());
        NamelessWork.tell(tokens, layout, labelling.fields());
        Presses.tell(tokens, layout, labelling.fields());
        Runs runs = new Runs(tokens, labelling.fields());
        List<Identifier> identifiers = Identifiers.in(first);
        CslItem item = SameEditors.named(tokens, layout, new ItemAssembler(runs, layout.classes, identifiers).item());
        List<Identifier> all = first.length() == raw.length() ? identifiers : Identifiers.in(raw);
        return new ParsedReference(item, all, Confidence.of(runs, labelling.probabilities(), item));
    }
}
