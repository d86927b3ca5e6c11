/**
 * Documents of many documents, read entry by entry as they stream by: {@link org.ibid.fetcher.collection.CollectionReader} tells by the
 * bytes what a collection is and opens it as {@link org.ibid.fetcher.collection.Entries}. The same bytes give the same entries in the
 * same order, so whoever was interrupted goes on by their number.
 *
 * <pre>
 * lists     FeedEntries     RSS, Atom (ROME), JSON Feed
 *           SitemapEntries  sitemaps and their indexes
 *           Addresses       lists of addresses
 * archives  WarcEntries     WARC, ARC (jwarc)
 *           ZipEntries      ZIP (Commons Compress)
 *           MboxEntries     mbox, in the forms of RFC 4155 and mboxrd
 * </pre>
 */
@NullMarked
package org.ibid.fetcher.collection;

import org.jspecify.annotations.NullMarked;
