/**
 * A real Kafka broker (KRaft, one node) and a store that speaks MongoDB's wire protocol, both in one JVM: for trying Ibid on
 * a machine with nothing installed, and for tests. For keeping documents, use MongoDB and a Kafka cluster.
 */
@NullMarked
package org.ibid.embedded;

import org.jspecify.annotations.NullMarked;
