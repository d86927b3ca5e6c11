/** E-mail (RFC 5322, MIME): one message as a document. */
package org.ibid.normalizer.mail;
