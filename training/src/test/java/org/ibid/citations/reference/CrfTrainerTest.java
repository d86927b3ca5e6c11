package org.ibid.citations.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrfTrainerTest {
    private static final List<TrainingExample> MADE_UP = new InventedReferences(5).make(240);

    private static final TrainedModel TRAINED = train();

    private static TrainedModel train() {
        return new CrfTrainer(4, 2, 0.05f, 0.1f, line -> {}).train(MADE_UP.subList(0, 200));
    }

    private static byte[] file(TrainedModel model) throws IOException {
        ModelCompression compressed = ModelCompression.of(model, 0.001f);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ModelFileWriter.write(out, compressed, model.transitions(), model.edges());
        return out.toByteArray();
    }

    @Test
    void aModelWrittenAndReadLabelsStringsItHasNotSeen() throws IOException {
        Model model = ModelFile.read(new ByteArrayInputStream(file(TRAINED)));
        int right = 0;
        int tokens = 0;
        for (TrainingExample example : MADE_UP.subList(200, 240)) {
            byte[] found = model.label(new Layout(new Tokens(example.raw()))).fields();
            for (int i = 0; i < found.length; i++) {
                right += found[i] == example.fields()[i] ? 1 : 0;
                tokens++;
            }
        }
        assertThat(right / (double) tokens).isGreaterThan(0.85);
    }

    @Test
    void aDamagedFileIsRefused() throws IOException {
        byte[] file = file(TRAINED);
        assertThatThrownBy(() -> ModelFile.read(new ByteArrayInputStream(file, 0, file.length / 2)))
                .isInstanceOf(IOException.class);
        file[10] ^= 0x55;
        assertThatThrownBy(() -> ModelFile.read(new ByteArrayInputStream(file))).isInstanceOf(IOException.class);
    }

    @Test
    void theSameDataMakeTheSameFile() throws IOException {
        assertThat(file(train())).isEqualTo(file(TRAINED));
    }
}
