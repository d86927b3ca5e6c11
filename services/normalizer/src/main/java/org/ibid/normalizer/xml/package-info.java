/** XML read as events, safe against what hostile documents do with it. */
package org.ibid.normalizer.xml;
