package org.ibid.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.ibid.citations.reference.ParsedReference;
import org.ibid.citations.reference.ReferenceParser;
import org.ibid.citations.reference.RepeatedAuthors;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.CslItem;
import picocli.CommandLine.Command;

@Command(
        name = "references",
        description =
                "Read one reference string a line from standard input; print {\"raw\", \"item\": CSL-JSON, \"identifiers\"}"
                        + " a line. Dashes for the authors stand for those of the line above.")
final class ReferencesCommand implements Callable<Integer> {

    @Override
    public Integer call() throws Exception {
        ReferenceParser parser = new ReferenceParser();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
                PrintStream out = new PrintStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                        false,
                        StandardCharsets.UTF_8)) {
            CslItem above = null;
            for (String raw; (raw = in.readLine()) != null; ) {
                ObjectNode line = ContractJson.MAPPER.createObjectNode().put("raw", raw);
                RepeatedAuthors repeated = RepeatedAuthors.in(raw, 0, above);
                ParsedReference parsed = parser.parse(repeated.spelledOut());
                CslItem item = repeated.completed(parsed.item());
                above = item;
                line.set("item", ContractJson.MAPPER.valueToTree(item));
                if (!parsed.identifiers().isEmpty()) {
                    line.set("identifiers", ContractJson.MAPPER.valueToTree(parsed.identifiers()));
                }
                out.println(ContractJson.MAPPER.writeValueAsString(line));
            }
        }
        return 0;
    }
}
