package org.ibid.enrichment.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ibid.contracts.Entity;

/** Counts exact mentions by type; what overlaps a name of no type counts neither way. */
final class NameScore {

    private final int[] right = new int[Label.KINDS];
    private final int[] found = new int[Label.KINDS];
    private final int[] wanted = new int[Label.KINDS];

    void add(List<GoldNames.Name> gold, List<GoldNames.Name> names) {
        List<GoldNames.Name> others =
                gold.stream().filter(name -> name.kind() == Label.KINDS - 1).toList();
        List<GoldNames.Name> counted = new ArrayList<>();
        for (GoldNames.Name name : names) {
            boolean over = name.kind() == Label.KINDS - 1
                    || others.stream().anyMatch(other -> name.start() < other.end() && other.start() < name.end());
            if (!over) {
                counted.add(name);
            }
        }
        for (GoldNames.Name name : counted) {
            found[name.kind()]++;
            right[name.kind()] += gold.contains(name) ? 1 : 0;
        }
        for (GoldNames.Name name : gold) {
            wanted[name.kind()] += name.kind() == Label.KINDS - 1 ? 0 : 1;
        }
    }

    static double f1(int right, int found, int wanted) {
        return found + wanted == 0 ? 0 : 2.0 * right / (found + wanted);
    }

    double f1() {
        return f1(sum(right), sum(found), sum(wanted));
    }

    private static int sum(int[] counts) {
        return Arrays.stream(counts).sum();
    }

    @Override
    public String toString() {
        StringBuilder line = new StringBuilder("%6d  P %.3f R %.3f F1 %.3f "
                .formatted(
                        sum(wanted),
                        sum(right) / Math.max(1.0, sum(found)),
                        sum(right) / Math.max(1.0, sum(wanted)),
                        f1()));
        for (Entity.Type type : Entity.Type.values()) {
            int kind = type.ordinal();
            if (wanted[kind] > 0) {
                line.append(" %s %.3f"
                        .formatted(
                                type.name().toLowerCase(java.util.Locale.ROOT),
                                f1(right[kind], found[kind], wanted[kind])));
            }
        }
        return line.toString();
    }
}
