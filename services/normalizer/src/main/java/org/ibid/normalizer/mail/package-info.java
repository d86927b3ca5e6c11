/** E-mail (RFC 5322, MIME): one message as a document. */
@NullMarked
package org.ibid.normalizer.mail;

import org.jspecify.annotations.NullMarked;
