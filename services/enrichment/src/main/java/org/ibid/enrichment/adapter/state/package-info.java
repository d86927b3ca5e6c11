/** documents.state is written by the owner of a document alone, so that nothing older overwrites what is newer. */
package org.ibid.enrichment.adapter.state;
