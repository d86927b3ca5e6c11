/** Names by NLP4J's statistical models: more of them in English prose, for much more time and memory. A plug-in of enrichment. */
@NullMarked
package org.ibid.nlp4j;

import org.jspecify.annotations.NullMarked;
