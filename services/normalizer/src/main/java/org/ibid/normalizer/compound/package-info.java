/**
 * The binary formats of Office before 2007, and Outlook's messages, which all lie in Microsoft's compound format (MS-CFB): read by way of
 * Apache POI. Whatever POI throws at a broken file is {@code damaged}.
 */
@NullMarked
package org.ibid.normalizer.compound;

import org.jspecify.annotations.NullMarked;
