/** What is read of a document, as a person reads it. */
@NullMarked
package org.ibid.cli.report;

import org.jspecify.annotations.NullMarked;
