/** Names of people, as bylines print them. */
package org.ibid.normalizer.name;
