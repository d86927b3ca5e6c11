/** Sources that running prose names without a marker. */
package org.ibid.citations.mention;
