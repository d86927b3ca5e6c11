/** The one content string, its blocks and inlines, as they are written. */
package org.ibid.normalizer.writing;
