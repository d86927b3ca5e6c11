/** What {@code ibid ingest} is given, and how it is published once. */
@NullMarked
package org.ibid.cli.ingest;

import org.jspecify.annotations.NullMarked;
