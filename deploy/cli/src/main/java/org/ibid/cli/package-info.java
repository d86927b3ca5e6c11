/** The {@code ibid} command. */
package org.ibid.cli;
