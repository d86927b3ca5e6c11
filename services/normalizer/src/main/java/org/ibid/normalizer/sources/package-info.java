/** What tells the entries of a list of sources from other lines, whatever the format. */
package org.ibid.normalizer.sources;
