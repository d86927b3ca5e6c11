package org.ibid.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ModelFormatTest {

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writing.to(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static DataInputStream in(byte... bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }

    @Property(tries = 200)
    void hashesAreReadAsTheyWereWrittenInEitherOrder(@ForAll Set<Integer> any) throws IOException {
        int[] signed = any.stream().mapToInt(hash -> hash).sorted().toArray();
        int[] unsigned = any.stream()
                .sorted(Integer::compareUnsigned)
                .mapToInt(hash -> hash)
                .toArray();
        byte[] counted = written(out -> AscendingHashes.write(unsigned, out));
        byte[] bare = written(out -> AscendingHashes.write(signed, 0, signed.length, Integer.MIN_VALUE, out));

        int[] again = new int[signed.length];
        AscendingHashes.read(in(bare), again, 0, again.length, Integer.MIN_VALUE);
        assertThat(again).isEqualTo(signed);
        assertThat(AscendingHashes.read(in(counted))).isEqualTo(unsigned);
    }

    @Test
    void aDifferenceIsSevenBitsAByteTheLowestFirst() throws IOException {
        assertThat(written(out -> AscendingHashes.write(new int[] {5, 305}, out)))
                .containsExactly(0, 0, 0, 2, 5, 300 & 127 | 128, 300 >> 7);
    }

    @Test
    void aDifferenceThatNeverEndsIsDamage() {
        byte[] endless = new byte[12];
        Arrays.fill(endless, 4, 12, (byte) 0xFF);
        endless[3] = 1;
        assertThatThrownBy(() -> AscendingHashes.read(in(endless)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
    }

    @Property(tries = 200)
    void rowsAreReadAsTheyWereWritten(@ForAll byte[] some) throws IOException {
        int[] features = new int[some.length / WeightRows.WIDTH + 1];
        byte[] steps = Arrays.copyOf(some, features.length * WeightRows.WIDTH);
        byte[] file = written(new WeightRows(features, steps)::write);

        assertThat(WeightRows.read(in(file), features).steps()).isEqualTo(steps);
        assertThatThrownBy(() -> WeightRows.read(in(Arrays.copyOf(file, file.length - 1)), features))
                .isInstanceOf(EOFException.class);
    }

    @Test
    void aRowIsABitForEachLabelAndAByteForEachBit() throws IOException {
        byte[] steps = new byte[WeightRows.WIDTH];
        steps[1] = 3;
        steps[23] = -4;
        assertThat(written(new WeightRows(new int[1], steps)::write)).containsExactly(2, 0, 0x80, 3, -4);
    }
}
