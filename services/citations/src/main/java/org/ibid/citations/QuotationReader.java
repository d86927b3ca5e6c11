package org.ibid.citations;

import java.util.List;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Quotation;
import org.ibid.contracts.Reference;
import org.ibid.contracts.Text;

/** What the extractor asks of whoever finds quoted and reported speech. Must be thread-safe and never throw. */
@FunctionalInterface
public interface QuotationReader {

    /** The quotations in order of start. */
    List<Quotation> find(Text text, List<Marker> markers, List<Reference> references);
}
