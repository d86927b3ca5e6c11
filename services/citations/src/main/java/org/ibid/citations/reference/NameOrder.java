package org.ibid.citations.reference;

import java.util.List;

/** How a list writes its names, told by most of them; so the one is read that could be read both ways. */
enum NameOrder {
    UNKNOWN,
    /** {@code J. Porter, CKR Vale} */
    INITIALS_FIRST,
    /** {@code Porter J, Vale AG} */
    INITIALS_LAST;

    static NameOrder of(List<String> names) {
        int first = 0;
        int last = 0;
        for (String name : names) {
            first += NameShape.beginsWithInitials(name) ? 1 : 0;
            last += NameShape.endsInInitials(name) ? 1 : 0;
        }
        if (first > 1 && first > last) {
            return INITIALS_FIRST;
        }
        return last > 1 && last > first ? INITIALS_LAST : UNKNOWN;
    }
}
