/**
 * A parsed page as one walk sees it: all that choosing and writing ask of the tree is gathered here, once.
 *
 * <pre>
 * jsoup Document
 *   │
 *   │  {@link org.ibid.normalizer.html.page.PageWalk}, element by element in document order, without recursion
 *   ├─ Role             what an element is to the walk, by its tag: block, inline, skipped
 *   ├─ AttributeReader, Hint: what its class, id, role and itemprop say it is; ids made of headings say nothing (HeadingAnchors)
 *   ├─ Region           a block element, with sums over all that is in it
 *   ├─ SegmentBuilder   runs of text that no block interrupts: white space collapsed, letters and links counted (Segment)
 *   ├─ InlineBuilder    where links, anchors and superscripts begin and end (Links makes their targets absolute)
 *   ├─ Cues             elements that speak of the page: meta, JSON-LD, time, microdata
 *   ▼
 * Page                  one buffer of text; regions, segments, inlines with offsets into it
 *   │
 *   └▶ html.metadata (title, byline, dates), html.sources (reference lists), html.main (which regions are the document),
 *      html.writing (blocks and inlines of the text), html.finding (what is wrong with the page)
 * </pre>
 *
 * Time and memory are linear in the page.
 */
@NullMarked
package org.ibid.normalizer.html.page;

import org.jspecify.annotations.NullMarked;
