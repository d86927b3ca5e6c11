/** HTML to text: one parse, one walk, then choosing and writing. */
package org.ibid.normalizer.html;
