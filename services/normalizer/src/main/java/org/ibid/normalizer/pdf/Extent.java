package org.ibid.normalizer.pdf;

/** What takes its place in a page's width, in points from its left edge. */
interface Extent {

    double left();

    double right();
}
