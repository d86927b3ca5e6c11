package org.ibid.normalizer.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ibid.normalizer.html.main.BoostedTrees;

/** Trees laid out as {@link BoostedTrees} has them: a node, then all on its left, then all on its right. */
final class Forest {
    private final float[][] edges;
    private final List<Integer> roots = new ArrayList<>();
    private final List<Short> traits = new ArrayList<>();
    private final List<Float> thresholds = new ArrayList<>();
    private final List<Integer> rights = new ArrayList<>();

    /** @param edges of the bins of each trait */
    Forest(float[][] edges) {
        this.edges = edges;
    }

    void add(Leaf root) {
        roots.add(traits.size());
        flatten(root);
    }

    private void flatten(Leaf leaf) {
        int at = traits.size();
        traits.add((short) (leaf.left == null ? -1 : leaf.trait));
        thresholds.add(leaf.left == null ? (float) leaf.value : edges[leaf.trait][leaf.bin]);
        rights.add(-1);
        if (leaf.left != null) {
            flatten(leaf.left);
            rights.set(at, traits.size());
            flatten(Objects.requireNonNull(leaf.right));
        }
    }

    BoostedTrees trees(double prior) {
        short[] traitArray = new short[traits.size()];
        float[] thresholdArray = new float[traitArray.length];
        for (int i = 0; i < traitArray.length; i++) {
            traitArray[i] = traits.get(i);
            thresholdArray[i] = thresholds.get(i);
        }
        return new BoostedTrees(prior, ints(roots), traitArray, thresholdArray, ints(rights));
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }
}
