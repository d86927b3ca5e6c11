/**
 * Findings about the sourcing, like a linter's; each code is explained in {@code DIAGNOSTICS.md}.
 *
 * <pre>
 * Text, markers, references, links, quotations
 *   │
 *   │  {@link org.ibid.citations.diagnostic.Findings}, each kind of finding by itself, into one Report
 *   ├─ TruncationFindings   text.truncated
 *   ├─ MarkerFindings       marker.*
 *   ├─ ReferenceFindings    reference.*, identifier.invalid
 *   │   └─ DateFindings     reference.date-*, by MonthFault (months in words) and DayFault (in digits)
 *   ├─ SourcingFindings     sourcing.single-source, reference.self-citation
 *   ├─ LinkFindings         link.*
 *   ├─ QuotationFindings    quotation.unsourced, attribution.*
 *   ├─ text.diagnostics     what the normalizer had to say is passed on
 *   │
 *   ├─ Suppression          without what the reader does not care for
 *   ▼
 * diagnostics               once each; of the whole document first, then in order of start
 * </pre>
 *
 * A finding is a fact about the document: it changes nothing that was extracted.
 */
@NullMarked
package org.ibid.citations.diagnostic;

import org.jspecify.annotations.NullMarked;
