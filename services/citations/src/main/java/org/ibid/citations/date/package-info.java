/** Dates as references and bylines write them, read with the precision they have. */
package org.ibid.citations.date;
