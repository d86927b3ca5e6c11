/** Where sentences end. */
package org.ibid.normalizer.sentence;
